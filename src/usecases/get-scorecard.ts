import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { actorIdOf } from '../domain/actor';
import type { AppPermission } from '../domain/app-permission';
import type { DayNumber } from '../domain/day';
import type { ContestCounts } from '../domain/scorecard/contest';
import { countContested } from '../domain/scorecard/count-contested';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import type { WindowDays } from '../domain/scorecard/measure-id';
import { foldPanel } from '../domain/scorecard/panel-fold';
import { unpackScorecard } from '../domain/scorecard/project-scorecard';
import type { TotalsState } from '../domain/scorecard/totals';
import type { ProjectSettings } from '../domain/settings';
import { listBrowsableProjectIds, listProjectIdsWith } from '../jira/permissions';
import { type Backfill, listBackfills } from '../storage/backfill';
import { migrate } from '../storage/migrations';
import { listScorecards, type StoredScorecard } from '../storage/project-scorecard';
import { listProjectStates } from '../storage/project-state';
import { findGrant, noteUse } from '../storage/totals-grant';
import { daysRead, minutesLeft } from './backfill-phase';
import type { Call } from './call';
import { readContests } from './read-contests';
import { deriveAgain } from './recompute-project';
import { Refusal } from './refusal';
import { configurationOf, contextAt, getEnrolled, getSetupOrRefuse, type Setup } from './setup';

/**
 * The panel: one row a project that the viewer may browse, or has the totals of, added up. What is
 * hidden or not ready is counted, never silently left out. Of one project it tells who may browse it.
 *
 * @throws Refusal `not-permitted` for a project that is hidden or does not exist
 */
export async function getScorecard(
  call: Call,
  { windowDays, projectId }: ParsedArguments<'getScorecard'>,
): Promise<Answers['getScorecard']> {
  const setup = await getSetupOrRefuse();
  const context = contextAt(setup, call.now);
  const browsable = await listBrowsableProjectIds(call.jira);
  const only = projectId === undefined ? undefined : demandOne(setup, projectId, browsable);
  const asked = only ? [only.projectId] : [...setup.projects.keys()];
  const [seen, hidden] = partition(asked, (id) => browsable.has(id));
  const { totals, given } = await readTotals(call, hidden, context.asOfDay);
  const told = [...seen, ...given];
  const readable = (await listScorecards(told)).flatMap((row) => {
    const scorecard = unpackScorecard(row.body, windowDays);
    return scorecard === undefined ? [] : [{ row, scorecard }];
  });
  const granted = readable.filter(({ row }) => !browsable.has(row.projectId));
  const counted = new Set(readable.map(({ row }) => row.projectId));
  const unreadable = await listUnreadable();
  const [lost, others] = partition(
    asked.filter((id) => !counted.has(id)),
    (id) => unreadable.has(id),
  );
  return foldPanel({
    scorecards: readable.map(({ scorecard }) => scorecard),
    granted: new Set(granted.map(({ row }) => row.projectId)),
    windowDays,
    // The oldest day of all: a total never mixes an end that some have not reached.
    asOfDay: Math.min(context.asOfDay, ...readable.map(({ row }) => row.asOfDay)),
    site: setup.site,
    only: only && { projectId: only.projectId, projectKey: only.projectKey },
    ...{ unreadable, uncounted: lost.length },
    hidden: others.filter((id) => !browsable.has(id)).length,
    notReady: others.filter((id) => browsable.has(id)).length,
    totals,
    recomputing: readable.some(({ row }) => isOutdated(setup, row)),
    computedAtMs: Math.min(call.now, ...readable.map(({ row }) => row.computedAt)),
    contested: await countAllContested(context, windowDays),
    loading: findLoading(await listBackfills(), told, windowDays),
  });
}

function demandOne(
  setup: Setup,
  projectId: string,
  browsable: ReadonlySet<string>,
): ProjectSettings {
  if (!browsable.has(projectId)) throw new Refusal('not-permitted', 'needs browse-project');
  return getEnrolled(setup, projectId);
}

function partition<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

interface Totals {
  /** What became of the viewer's wish for totals; *granted* also where a permission gives them all. */
  readonly totals: TotalsState | undefined;
  /** Hidden projects whose totals the viewer has. */
  readonly given: readonly string[];
}

/** By a grant of ours, or by the permission in a project's scheme; that they are given is kept, once a day. */
async function readTotals(
  call: Call,
  hidden: readonly string[],
  today: DayNumber,
): Promise<Totals> {
  if (hidden.length === 0) return { totals: undefined, given: [] };
  // The table may be younger than the last sweep: an upgrade must not take the panel away.
  await migrate();
  const actor = actorIdOf(call.accountId);
  const grant = await findGrant(actor);
  const given = grant?.state === 'granted' ? hidden : await listPermitted(call, hidden);
  if (given.length > 0) await noteUse(actor, today);
  return { totals: given.length === hidden.length ? 'granted' : grant?.state, given };
}

async function listPermitted(call: Call, projectIds: readonly string[]): Promise<string[]> {
  const permission = call.moduleId('view-totals' satisfies AppPermission);
  const permitted = await listProjectIdsWith(call.jira, permission, projectIds);
  return projectIds.filter((id) => permitted.has(id));
}

/** Over all projects: the fold takes those that count. No issue is read where nothing is contested. */
async function countAllContested(
  context: DerivationContext,
  windowDays: WindowDays,
): Promise<ContestCounts> {
  const contests = await readContests(context);
  const issues = contests.size === 0 ? [] : await deriveAgain([...contests.keys()], context);
  return countContested(issues, contests, windowDays, context);
}

/** Projects that were archived, put into the trash or closed to the app, as of the last night or event. */
async function listUnreadable(): Promise<ReadonlySet<string>> {
  const states = await listProjectStates();
  return new Set(states.flatMap(({ projectId, isReadable }) => (isReadable ? [] : [projectId])));
}

function isOutdated(setup: Setup, row: StoredScorecard): boolean {
  const project = setup.projects.get(row.projectId);
  return project !== undefined && row.cfg !== configurationOf(setup, project);
}

/** How far the history of a window has been read, where it is still being read. */
function findLoading(
  backfills: readonly Backfill[],
  projectIds: readonly string[],
  windowDays: WindowDays,
): { daysRead: number; daysWanted: number; minutesLeft?: number } | undefined {
  const running = backfills.filter(
    (run) =>
      projectIds.includes(run.projectId) && run.state !== 'done' && daysRead(run) < windowDays,
  );
  if (running.length === 0) return undefined;
  const left = running.map(minutesLeft);
  const known = left.filter((minutes) => minutes !== undefined);
  return {
    daysRead: Math.min(...running.map(daysRead)),
    daysWanted: windowDays,
    ...(known.length < left.length ? {} : { minutesLeft: Math.max(...known) }),
  };
}
