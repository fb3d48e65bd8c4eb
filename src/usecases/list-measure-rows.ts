import type { Answers, ParsedArguments } from '../contract/operations';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import type { MeasureRow } from '../domain/scorecard/measure-row';
import { compareRows, isCandidate, listRows } from '../domain/scorecard/rows';
import { listBrowsableIssueIds, listBrowsableProjectIds } from '../jira/permissions';
import { listFactsOfWindow } from '../storage/issue-fact';
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
  const context = contextAt(setup, call.now);
  const rows: MeasureRow[] = [];
  for (const projectId of projectIds) rows.push(...(await readRows(context, projectId, asked)));
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
