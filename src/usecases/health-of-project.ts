import type { ProjectHealth } from '../contract/health';
import { toIsoDay } from '../domain/day';
import type { Finding } from '../domain/health/finding';
import { unpackScorecard } from '../domain/scorecard/project-scorecard';
import type { ProjectSettings } from '../domain/settings';
import { findGateDrift, type GateDrift } from '../domain/setup/plan-gates';
import { JiraError } from '../jira/jira-error';
import { findNewestChange } from '../jira/search-issue-ids';
import { areEventsEnabled } from '../jira/project';
import { readWorkflowsOf } from '../jira/setup/workflows';
import type { Backfill } from '../storage/backfill';
import { countDirty } from '../storage/issue-dirty';
import { findTimelines } from '../storage/issue-timeline';
import type { StoredScorecard } from '../storage/project-scorecard';
import type { ProjectState } from '../storage/project-state';
import { isSilent, readBackToDay } from './backfill-phase';
import type { Call } from './call';
import { contextAt, type Setup } from './setup';

/** An event takes minutes, reading its issue a minute more: what is older should be known. */
const EVENT_MS = 15 * 60_000;

/** What is stored about a project, and what Jira says of the app's way to it. */
export interface Known {
  readonly project: ProjectSettings;
  readonly state: ProjectState | undefined;
  readonly scorecard: StoredScorecard | undefined;
  readonly run: Backfill | undefined;
  readonly timelines: number;
  readonly isBlocked: boolean;
  /** Whether changes have been waiting for long. */
  readonly isBehind: boolean;
}

export async function describeProject(
  call: Call,
  setup: Setup,
  known: Known,
): Promise<ProjectHealth> {
  const { project, state, scorecard, run, timelines } = known;
  const { projectId, projectKey, setUpOn } = project;
  const waiting = await countDirty(projectId);
  const drift = await readGateDrift(call, setup, project);
  return {
    ...{ projectId, projectKey, setUpOn },
    issues: timelines,
    waiting,
    ...(state?.wokenAt === undefined ? {} : { lastEventAt: state.wokenAt }),
    ...(scorecard === undefined ? {} : { scorecardAsOf: scorecard.computedAt }),
    backfill: describeBackfill(setup, run, call.now),
    isGated: drift.isGated,
    findings: [
      ...listUnmapped(project, scorecard),
      ...project.lanes.flatMap((lane): Finding[] =>
        lane.limit === undefined ? [{ kind: 'lane-without-limit', laneKey: lane.key }] : [],
      ),
      ...listUnreadable(known),
      ...(await listEventFindings(call, known, waiting)),
      ...listBackfillFindings(run, call.now),
      ...listGateFindings(drift),
    ],
  };
}

function listUnreadable({ isBlocked, state }: Known): readonly Finding[] {
  if (isBlocked) return [{ kind: 'blocked-by-access-rule' }];
  return state?.isReadable === false ? [{ kind: 'not-readable' }] : [];
}

async function listEventFindings(
  call: Call,
  { project, run, isBlocked, isBehind }: Known,
  waiting: number,
): Promise<readonly Finding[]> {
  if (isBlocked) return [];
  if (!(await areEventsEnabled(call.jira, project.projectId)))
    return [{ kind: 'events-not-enabled' }];
  if (isBehind) return [{ kind: 'recompute-behind' }];
  if (waiting > 0 || run?.state !== 'done') return [];
  const since = await findLostChange(call, project.projectId);
  return since === undefined ? [] : [{ kind: 'events-not-arriving', since }];
}

/** When the latest change was made, if it should have reached us and did not. */
async function findLostChange(call: Call, projectId: string): Promise<number | undefined> {
  const newest = await findNewestChange(call.jira, projectId);
  if (newest === undefined || call.now - newest.updatedAt < EVENT_MS) return undefined;
  const known = (await findTimelines([newest.issueId])).get(newest.issueId);
  return known !== undefined && known.updatedAt >= newest.updatedAt ? undefined : newest.updatedAt;
}

function listBackfillFindings(run: Backfill | undefined, now: number): readonly Finding[] {
  if (run === undefined) return [{ kind: 'back-fill-not-started' }];
  if (run.state === 'stopped') return [{ kind: 'back-fill-stopped', detail: run.detail }];
  return isSilent(run, now) ? [{ kind: 'back-fill-behind', since: run.beatAt }] : [];
}

const NO_DRIFT: GateDrift = { missing: [], left: [], isGated: false };

/** A project whose workflows cannot be read, one that is managed by its team among them, has no gates. */
export async function readGateDrift(
  { jira, moduleId }: Call,
  { site }: Setup,
  project: ProjectSettings,
): Promise<GateDrift> {
  const typeIds = [...site.workTypes.prototype, ...site.workTypes.request];
  try {
    const workflows = await readWorkflowsOf(jira, project.projectId, typeIds, moduleId);
    return findGateDrift(site, project, workflows);
  } catch (error) {
    if (error instanceof JiraError) return NO_DRIFT;
    throw error;
  }
}

const listGateFindings = ({ missing, left }: GateDrift): readonly Finding[] => [
  ...(missing.length > 0 ? [{ kind: 'gate-missing', gates: missing } as const] : []),
  ...(left.length > 0 ? [{ kind: 'gate-left', gates: left } as const] : []),
];

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
