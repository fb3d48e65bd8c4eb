import type { Answers, ParsedArguments } from '../contract/operations';
import { MEASURES } from '../domain/scorecard/all-measures';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import type { MeasureRow } from '../domain/scorecard/measure-row';
import { unpackScorecard } from '../domain/scorecard/project-scorecard';
import { shareOfProject } from '../domain/scorecard/project-share';
import { compareRows, isCandidate, listRows } from '../domain/scorecard/rows';
import { listBrowsableIssueIds, listBrowsableProjectIds } from '../jira/permissions';
import { listFactsOfWindow } from '../storage/issue-fact';
import { listScorecards } from '../storage/project-scorecard';
import type { Call } from './call';
import { deriveAgain } from './recompute-project';
import { contextAt, getSetupOrRefuse } from './setup';

const PAGE_ROWS = 50;
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
  const rows: MeasureRow[] = [];
  for (const projectId of counted) rows.push(...(await readRows(context, projectId, asked)));
  rows.sort(compareRows);
  const seen = await listBrowsableIssueIds(
    call.jira,
    rows.map((row) => row.issueId),
  );
  const visible = rows.filter((row) => seen.has(row.issueId));
  const end = asked.offset + PAGE_ROWS;
  return {
    rows: visible.slice(asked.offset, end),
    total: rows.length,
    hidden: rows.length - visible.length,
    nextOffset: end < visible.length ? end : undefined,
  };
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

async function readRows(
  context: DerivationContext,
  projectId: string,
  { measure, windowDays }: Asked,
): Promise<readonly MeasureRow[]> {
  const fromDay = context.asOfDay - windowDays;
  const facts = await listFactsOfWindow(projectId, fromDay, context.asOf);
  const ids = facts
    .filter((fact) => isCandidate(fact, measure, windowDays, context))
    .map((fact) => fact.issueId);
  const rows: MeasureRow[] = [];
  for (let from = 0; from < ids.length; from += DERIVE_SIZE) {
    const issues = await deriveAgain(ids.slice(from, from + DERIVE_SIZE), context);
    rows.push(...listRows(issues, measure, windowDays, context));
  }
  return rows;
}
