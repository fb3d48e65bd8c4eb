import type { Answers } from '../contract/operations';
import type { Finding, ProjectHealth } from '../contract/health';
import { toIsoDay } from '../domain/day';
import { FIELDS, type FieldKey } from '../domain/fields';
import { unpackScorecard } from '../domain/scorecard/project-scorecard';
import type { ProjectSettings, SiteSettings } from '../domain/settings';
import { SIDES } from '../domain/side';
import { areEventsEnabled } from '../jira/project';
import { type Backfill, findBackfill } from '../storage/backfill';
import { countFacts } from '../storage/issue-fact';
import { countDirty } from '../storage/issue-dirty';
import { countTimelines } from '../storage/issue-timeline';
import { listScorecards, type StoredScorecard } from '../storage/project-scorecard';
import { listProjectStates, type ProjectState } from '../storage/project-state';
import { readBackToDay } from './backfill-phase';
import type { Call } from './call';
import { contextAt, findSetup, type Setup } from './setup';

/** Estimated bytes of Forge SQL: a fact with its indexes, and a timeline of usual length. */
const FACT_BYTES = 380;
const TIMELINE_BYTES = 260;
/** What an installation may hold in production. */
const CAP_BYTES = 1024 ** 3;

/** Whether everything is as it should be, project by project; for administrators. */
export async function getHealth(call: Call): Promise<Answers['getHealth']> {
  const setup = await findSetup();
  const storage = { usedBytes: 0, capBytes: CAP_BYTES };
  if (setup === undefined) return { setUp: false, projects: [], storage, findings: [] };
  const states = await listProjectStates();
  const scorecards = await listScorecards([...setup.projects.keys()]);
  const projects: ProjectHealth[] = [];
  let usedBytes = 0;
  for (const project of setup.projects.values()) {
    const is = { projectId: project.projectId };
    const state = states.find((each) => each.projectId === is.projectId);
    const scorecard = scorecards.find((each) => each.projectId === is.projectId);
    const timelines = await countTimelines(is.projectId);
    usedBytes += timelines * TIMELINE_BYTES + (await countFacts(is.projectId)) * FACT_BYTES;
    projects.push(await describe(call, setup, { project, state, scorecard, timelines }));
  }
  return {
    setUp: true,
    projects,
    storage: { ...storage, usedBytes },
    findings: listSiteFindings(setup.site),
  };
}

interface Known {
  readonly project: ProjectSettings;
  readonly state: ProjectState | undefined;
  readonly scorecard: StoredScorecard | undefined;
  readonly timelines: number;
}

async function describe(
  call: Call,
  setup: Setup,
  { project, state, scorecard, timelines }: Known,
): Promise<ProjectHealth> {
  const { projectId, projectKey } = project;
  const run = await findBackfill(projectId);
  const isEnabled = await areEventsEnabled(call.jira, projectId);
  return {
    projectId,
    projectKey,
    issues: timelines,
    waiting: await countDirty(projectId),
    ...(state?.wokenAt === undefined ? {} : { lastEventAt: state.wokenAt }),
    ...(scorecard === undefined ? {} : { scorecardAsOf: scorecard.computedAt }),
    backfill: describeBackfill(setup, run, call.now),
    findings: [
      ...listUnmapped(project, scorecard),
      ...project.lanes.flatMap((lane): Finding[] =>
        lane.limit === undefined ? [{ kind: 'lane-without-limit', laneKey: lane.key }] : [],
      ),
      ...(isEnabled ? [] : [{ kind: 'events-not-enabled' } as const]),
      ...(run?.state === 'stopped'
        ? [{ kind: 'back-fill-stopped', detail: run.detail } as const]
        : []),
    ],
  };
}

function describeBackfill(
  setup: Setup,
  run: Backfill | undefined,
  now: number,
): ProjectHealth['backfill'] {
  if (run === undefined) return { kind: 'not-started' };
  if (run.state === 'done') return { kind: 'done', issues: run.issues };
  const { zone, asOfDay } = contextAt(setup, now);
  const startDay = zone.dayOf(Math.floor(run.startedAt / 1000));
  const day = readBackToDay(run, startDay) ?? asOfDay;
  return { kind: 'running', readBackTo: toIsoDay(day), issues: run.issues };
}

/** Statuses without a stage, with the issues that passed them in the longest window. */
function listUnmapped(
  project: ProjectSettings,
  row: StoredScorecard | undefined,
): readonly Finding[] {
  const rings = (row && unpackScorecard(row.body))?.rings ?? [];
  const issues = new Map<string, number>();
  for (const { unmapped } of rings)
    for (const [statusId, count] of Object.entries(unmapped))
      issues.set(statusId, (issues.get(statusId) ?? 0) + count);
  return [...issues]
    .filter(([statusId]) => project.stageMap[statusId] === undefined)
    .map(([statusId, count]) => ({ kind: 'unmapped-status', statusId, issues: count }));
}

function listSiteFindings(site: SiteSettings): readonly Finding[] {
  return [
    ...SIDES.flatMap((side): Finding[] =>
      site.roster.some((entry) => entry.side === side) ? [] : [{ kind: 'roster-empty', side }],
    ),
    ...(Object.keys(FIELDS) as FieldKey[]).flatMap((field): Finding[] =>
      site.fields[field] === undefined ? [{ kind: 'field-not-mapped', field }] : [],
    ),
  ];
}
