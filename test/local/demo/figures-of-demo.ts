import type { Demo } from '../../../local/demo/seed';
import type { JiraSite } from '../../../local/jira/site';
import { fetchChangelogs, fetchIssues } from '../../../src/jira/bulk-fetch';
import { listHistoryFields, readTimeline } from '../../../src/jira/history';
import type { JiraRequest } from '../../../src/jira/jira-request';
import { actorIdOf } from '../../../src/domain/actor';
import { followWholes, listWaiverIds, type Beside } from '../../../src/domain/scorecard/beside';
import type { IssueAct } from '../../../src/storage/issue-act';
import type { RecordedAct } from '../../../src/domain/acts/recorded-act';
import { toRecordedActs } from '../../../src/usecases/saved-acts';
import { computeDayBuckets } from '../../../src/domain/scorecard/day-bucket';
import { deriveIssue, type DerivedIssue } from '../../../src/domain/scorecard/derive';
import { isOpenAt } from '../../../src/domain/scorecard/fact';
import type { WindowDays } from '../../../src/domain/scorecard/measure-id';
import { openContext } from '../../../src/domain/scorecard/open-context';
import type { Panel } from '../../../src/domain/scorecard/panel';
import { foldPanel } from '../../../src/domain/scorecard/panel-fold';
import { buildProjectScorecard } from '../../../src/domain/scorecard/project-scorecard';
import type { Timeline } from '../../../src/domain/flow/timeline';

/** The site asked as the app asks it, without the host between. */
export function asApp(jira: JiraSite): JiraRequest {
  return (async (path: string, init?: { method?: string; body?: string }) => {
    const answer = await jira.handle({
      method: init?.method ?? 'GET',
      path,
      headers: { 'content-type': 'application/json' },
      ...(init?.body === undefined ? {} : { body: init.body }),
      actor: { kind: 'app' },
    });
    return new Response(answer.body === '' ? null : answer.body, { status: answer.status });
  }) as JiraRequest;
}

/** Every issue's timeline, read from what the site answers. */
export async function readTimelines(jira: JiraSite, demo: Demo): Promise<Timeline[]> {
  const request = asApp(jira);
  const { site } = demo.settings;
  const ids = jira.model.issues().map((issue) => issue.id);
  const issues = await fetchIssues(request, ids, listHistoryFields(site));
  const changelogs = await fetchChangelogs(request, ids);
  return issues.map((issue) => {
    const comments = (issue.fields.comment as { comments?: never[] } | undefined)?.comments ?? [];
    const history = { issue, changelog: changelogs.get(issue.id) ?? [], comments };
    return readTimeline(history, site);
  });
}

const actsOfDemo = new WeakMap<Demo, ReadonlyMap<string, readonly RecordedAct[]>>();

/** Our own acts by issue id, as the app reads them from its own store. */
function actsIn(demo: Demo): ReadonlyMap<string, readonly RecordedAct[]> {
  const known = actsOfDemo.get(demo);
  if (known) return known;
  const rows = new Map<string, IssueAct[]>();
  for (const { accountId, ...row } of demo.recorded) {
    const act = { ...row, actor: actorIdOf(accountId) };
    const own = rows.get(row.issueId);
    if (own) own.push(act);
    else rows.set(row.issueId, [act]);
  }
  const acts = new Map([...rows].map(([issueId, own]) => [issueId, toRecordedActs(own)]));
  actsOfDemo.set(demo, acts);
  return acts;
}

/** Acts and waivers of each issue. */
function besideIn(demo: Demo, timelines: readonly Timeline[]): (timeline: Timeline) => Beside {
  const acts = actsIn(demo);
  const byId = new Map(timelines.map((timeline) => [timeline.issueId, timeline]));
  const { waivesLinkTypeId, splitsLinkTypeId } = demo.settings.site;
  return (timeline) => ({
    acts: acts.get(timeline.issueId) ?? [],
    waivers: listWaiverIds(timeline, waivesLinkTypeId).flatMap((id) => byId.get(id) ?? []),
    wholes: followWholes(timeline, byId, splitsLinkTypeId),
  });
}

/** The panel as it stood at an instant (epoch ms), over projects of the demo; all of them by default. */
export function panelAt(
  demo: Demo,
  timelines: readonly Timeline[],
  atMs: number,
  windowDays: WindowDays,
  projectKeys: readonly (keyof Demo['settings']['projects'])[] = ['ACQ', 'FID', 'WEB'],
): Panel {
  const settings = projectKeys.map((key) => demo.settings.projects[key]);
  const context = openContext(demo.settings.site, settings, atMs / 1000);
  const besideOf = besideIn(demo, timelines);
  const derived = timelines
    .map((timeline) => deriveIssue(timeline, context, besideOf(timeline)))
    .filter((issue): issue is DerivedIssue => issue !== undefined);
  const scorecards = [...context.projects.values()].map((project) => {
    const own = derived.filter((each) => each.fact.projectId === project.settings.projectId);
    const buckets = computeDayBuckets(own, context).values();
    const openIssues = own.filter((each) => isOpenAt(each.fact, context.asOf));
    return buildProjectScorecard({ project, buckets, openIssues, context });
  });
  return foldPanel({
    scorecards,
    windowDays,
    asOfDay: context.asOfDay,
    site: demo.settings.site,
    hidden: 0,
    notReady: 0,
    recomputing: false,
    computedAtMs: atMs,
  });
}
