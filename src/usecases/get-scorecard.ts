import type { Answers, ParsedArguments } from '../contract/operations';
import type { ContestCounts } from '../domain/scorecard/contest';
import { countContested } from '../domain/scorecard/count-contested';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import type { WindowDays } from '../domain/scorecard/measure-id';
import { foldPanel } from '../domain/scorecard/panel-fold';
import { unpackScorecard } from '../domain/scorecard/project-scorecard';
import { listBrowsableProjectIds } from '../jira/permissions';
import { type Backfill, listBackfills } from '../storage/backfill';
import { listScorecards, type StoredScorecard } from '../storage/project-scorecard';
import { daysRead, minutesLeft } from './backfill-phase';
import type { Call } from './call';
import { readContests } from './read-contests';
import { deriveAgain } from './recompute-project';
import { configurationOf, contextAt, getSetupOrRefuse, type Setup } from './setup';

/**
 * The panel: one row a project that the viewer may browse, added up. What is hidden or not ready is
 * counted, never silently left out.
 */
export async function getScorecard(
  call: Call,
  { windowDays }: ParsedArguments<'getScorecard'>,
): Promise<Answers['getScorecard']> {
  const setup = await getSetupOrRefuse();
  const browsable = await listBrowsableProjectIds(call.jira);
  const seen = [...setup.projects.keys()].filter((projectId) => browsable.has(projectId));
  const stored = await listScorecards(seen);
  const readable = stored.flatMap((row) => {
    const scorecard = unpackScorecard(row.body, windowDays);
    return scorecard === undefined ? [] : [{ row, scorecard }];
  });
  const context = contextAt(setup, call.now);
  const today = context.asOfDay;
  return foldPanel({
    scorecards: readable.map(({ scorecard }) => scorecard),
    windowDays,
    // The oldest day of all: a total never mixes an end that some have not reached.
    asOfDay: Math.min(today, ...readable.map(({ row }) => row.asOfDay)),
    site: setup.site,
    hidden: setup.projects.size - seen.length,
    notReady: seen.length - readable.length,
    recomputing: readable.some(({ row }) => isOutdated(setup, row)),
    computedAtMs: Math.min(call.now, ...readable.map(({ row }) => row.computedAt)),
    contested: await countAllContested(context, windowDays),
    loading: findLoading(await listBackfills(), seen, windowDays),
  });
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
