import type { Answers } from '../contract/answers';
import { toIsoDay } from '../domain/day';
import { FIELDS, type FieldKey } from '../domain/fields';
import type { Finding } from '../domain/health/finding';
import { membersOf } from '../domain/health/needed-permissions';
import type { SiteSettings } from '../domain/settings';
import { SIDES } from '../domain/side';
import { openTimeZone } from '../domain/time-zone';
import { listBlockedProjectIds } from '../jira/data-policy';
import { inParallel } from '../jira/in-parallel';
import { listGroupIds } from '../jira/people';
import { listBackfills } from '../storage/backfill';
import { listProjectsWithOldMarks } from '../storage/issue-dirty';
import { countFacts } from '../storage/issue-fact';
import { countTimelines } from '../storage/issue-timeline';
import { findRosterNight } from '../storage/roster-night';
import { listScorecards } from '../storage/project-scorecard';
import { listProjectStates } from '../storage/project-state';
import { BACKFILL_POINTS_AN_HOUR, pointsSpent } from './backfill-quota';
import type { Call } from './call';
import { describeProject, type Known } from './health-of-project';
import { findSetup, type Setup } from './setup';

/** Estimated bytes of Forge SQL, indexes included, by TiDB's row format (`npm run bench -- --only scale`). */
const FACT_BYTES = 415;
const TIMELINE_BYTES = 400;
/** What an installation may hold in production. */
const CAP_BYTES = 1024 ** 3;
/** From here on it is time to do something about it. */
const NEARLY_FULL = 0.8;
/** Projects looked at at a time. */
const AT_A_TIME = 4;
/** Marks are worked off within minutes; an hour is two sweeps missed. */
const BEHIND_MS = 60 * 60_000;

/** Whether everything is as it should be, project by project; for administrators. */
export async function getHealth(call: Call): Promise<Answers['getHealth']> {
  const setup = await findSetup();
  const storage = { usedBytes: 0, capBytes: CAP_BYTES };
  const points = { used: 0, cap: BACKFILL_POINTS_AN_HOUR };
  if (setup === undefined) return { setUp: false, projects: [], storage, points, findings: [] };
  const known = await listKnown(call, setup);
  const facts = await inParallel(known, AT_A_TIME, ({ project }) => countFacts(project.projectId));
  const usedBytes = known.reduce(
    (sum, { timelines }, at) => sum + timelines * TIMELINE_BYTES + (facts[at] ?? 0) * FACT_BYTES,
    0,
  );
  const spent = known.map(({ run }) => pointsSpent(run, call.now));
  return {
    setUp: true,
    projects: await inParallel(known, AT_A_TIME, (each) => describeProject(call, setup, each)),
    storage: { ...storage, usedBytes },
    points: { ...points, used: spent.reduce((sum, each) => sum + each, 0) },
    findings: [
      ...listSiteFindings(setup.site, call.now),
      ...(await listGroupFindings(call, setup.site)),
      ...(usedBytes > CAP_BYTES * NEARLY_FULL ? [{ kind: 'storage-nearly-full' } as const] : []),
    ],
  };
}

async function listKnown(call: Call, setup: Setup): Promise<readonly Known[]> {
  const projectIds = [...setup.projects.keys()];
  const [states, scorecards, runs, behind, blocked] = await Promise.all([
    listProjectStates(),
    listScorecards(projectIds),
    listBackfills(),
    listProjectsWithOldMarks(call.now - BEHIND_MS),
    listBlockedProjectIds(call.jira, projectIds),
  ]);
  return inParallel([...setup.projects.values()], AT_A_TIME, async (project) => {
    const isThis = (each: { readonly projectId: string }) => each.projectId === project.projectId;
    return {
      project,
      state: states.find(isThis),
      scorecard: scorecards.find(isThis),
      run: runs.find(isThis),
      timelines: await countTimelines(project.projectId),
      isBlocked: blocked.has(project.projectId),
      isBehind: behind.includes(project.projectId),
    };
  });
}

/** What keeps the roster from following its groups: as the viewer sees them, and as the last night went. */
async function listGroupFindings(
  { jira }: Call,
  { rosterGroups = [] }: SiteSettings,
): Promise<readonly Finding[]> {
  if (rosterGroups.length === 0) return [];
  const ids = rosterGroups.map(({ groupId }) => groupId);
  const [there, night] = await Promise.all([listGroupIds(jira, ids), findRosterNight()]);
  return [
    ...rosterGroups.flatMap(({ groupId, name, side }): Finding[] => {
      if (!there.has(groupId)) return [{ kind: 'group-missing', name, side }];
      return night?.unread.includes(groupId) ? [{ kind: 'group-hidden', name, side }] : [];
    }),
    ...(night?.isFull ? [{ kind: 'roster-full' } as const] : []),
  ];
}

function listSiteFindings(site: SiteSettings, now: number): readonly Finding[] {
  const today = toIsoDay(openTimeZone(site.timeZone).dayOf(Math.floor(now / 1000)));
  const fields = (Object.keys(FIELDS) as FieldKey[]).filter((key) => !site.fields[key]);
  return [
    ...SIDES.flatMap((side): Finding[] =>
      membersOf(site.roster, side, today).length > 0 ? [] : [{ kind: 'roster-empty', side }],
    ),
    ...(fields.length > 0 ? [{ kind: 'fields-not-mapped', fields } as const] : []),
  ];
}
