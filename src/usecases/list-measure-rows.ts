import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { MEASURES } from '../domain/scorecard/all-measures';
import type { Contest } from '../domain/scorecard/contest';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import { unpackScorecard } from '../domain/scorecard/project-scorecard';
import { shareOfProject } from '../domain/scorecard/project-share';
import { isAsked, listChoices, sortRow, type SortedRow } from '../domain/scorecard/row-filter';
import { compareRows, isCandidate, listRows } from '../domain/scorecard/rows';
import { listBrowsableIssueIds, listBrowsableProjectIds } from '../jira/permissions';
import { listFactsOfWindow } from '../storage/issue-fact';
import { listScorecards } from '../storage/project-scorecard';
import type { Call } from './call';
import { readContests } from './read-contests';
import { deriveAgain } from './recompute-project';
import { contextAt, getSetupOrRefuse } from './setup';

/** Characters of one answer: far under the platform's 5 MB, however often an issue was changed. */
const MAX_PAGE_LENGTH = 1_500_000;
/** Timelines that are held in memory at once. */
const DERIVE_SIZE = 1000;

type Asked = ParsedArguments<'listMeasureRows'>;

/**
 * The issues behind a figure, worst first, of the projects that the viewer may browse. Issues under a
 * security level that the viewer lacks are counted, never named.
 */
export async function listMeasureRows(
  call: Call,
  asked: Asked,
): Promise<Answers['listMeasureRows']> {
  const setup = await getSetupOrRefuse();
  const browsable = await listBrowsableProjectIds(call.jira);
  const projectIds = [...setup.projects.keys()].filter(
    (id) => browsable.has(id) && (asked.projectId === undefined || asked.projectId === id),
  );
  const counted = await listCountedProjects(projectIds, asked);
  const context = contextAt(setup, call.now);
  const rows: SortedRow[] = [];
  const contests = await readContests(context, call.accountId);
  for (const projectId of counted)
    rows.push(...(await readRows(context, projectId, asked, contests)));
  rows.sort((a, b) => compareRows(a.row, b.row));
  const seen = await listBrowsableIssueIds(
    call.jira,
    rows.map(({ row }) => row.issueId),
  );
  const visible = rows.filter(({ row }) => seen.has(row.issueId));
  const remaining = visible.filter((row) => isAsked(row, asked));
  const page = cutPage(remaining.slice(asked.offset, asked.offset + asked.limit));
  const end = asked.offset + page.length;
  return {
    rows: page,
    total: rows.length,
    remaining: remaining.length,
    // From visible rows alone: a lane to choose must not tell where a hidden issue lies.
    choices: listChoices(
      visible,
      counted.flatMap((id) => setup.projects.get(id)?.lanes ?? []),
    ),
    hidden: rows.length - visible.length,
    nextOffset: end < remaining.length ? end : undefined,
  };
}

/** As many rows as an answer can carry, one at least. */
function cutPage(rows: readonly SortedRow[]): readonly SortedRow[] {
  let length = 0;
  const end = rows.findIndex((row) => (length += JSON.stringify(row).length) > MAX_PAGE_LENGTH);
  return end < 0 ? rows : rows.slice(0, Math.max(1, end));
}

/** Without those that the figure leaves out: a row that does not count is not behind the figure. */
async function listCountedProjects(
  projectIds: readonly string[],
  { measure, windowDays }: Asked,
): Promise<readonly string[]> {
  const stored = await listScorecards(projectIds);
  const leftOut = stored.filter(({ body }) => {
    const scorecard = unpackScorecard(body, windowDays);
    const share = scorecard && shareOfProject(scorecard, MEASURES[measure], windowDays);
    return share?.notSetUp !== undefined;
  });
  return projectIds.filter((id) => !leftOut.some(({ projectId }) => projectId === id));
}

/** The rows of one project, in no order. */
export async function readRows(
  context: DerivationContext,
  projectId: string,
  { measure, windowDays }: Pick<Asked, 'measure' | 'windowDays'>,
  contests: ReadonlyMap<string, readonly Contest[]>,
): Promise<readonly SortedRow[]> {
  const fromDay = context.asOfDay - windowDays;
  const facts = await listFactsOfWindow(projectId, fromDay, context.asOf);
  const candidates = facts.filter((fact) => isCandidate(fact, measure, windowDays, context));
  const factOf = new Map(candidates.map((fact) => [fact.issueId, fact]));
  const ids = [...factOf.keys()];
  const project = context.projects.get(projectId);
  const rows: SortedRow[] = [];
  for (let from = 0; from < ids.length; from += DERIVE_SIZE) {
    const issues = await deriveAgain(ids.slice(from, from + DERIVE_SIZE), context);
    for (const row of listRows(issues, measure, windowDays, context)) {
      const { issueId } = row;
      rows.push(sortRow(row, factOf.get(issueId)!, project, contests.get(issueId)));
    }
  }
  return rows;
}
