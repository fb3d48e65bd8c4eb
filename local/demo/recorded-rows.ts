import { caseActualActId, caseHalfActId } from '../../src/domain/acts/case-half';
import { fitActId } from '../../src/domain/acts/fit';
import { actorIdOf } from '../../src/domain/actor';
import { checkActId } from '../../src/domain/standards/standard';
import type { SqlEngine } from '../forge/sql/sql-engine';
import type { DemoIds } from './site/ids';
import type { Recorded } from './story/recorded';

/** An act as the app's own store keeps it, and as whom. */
export interface RecordedRow {
  readonly issueId: string;
  readonly actId: string;
  readonly at: number;
  readonly accountId: string;
  readonly kind: Recorded['kind'];
  readonly body: string;
}

/** What was recorded with Entente, as it is kept: each save of one thing is its next version. */
export function recordedRows(
  recorded: readonly Recorded[],
  ids: DemoIds,
  issueIdOf: (ref: string) => string,
): readonly RecordedRow[] {
  const versions = new Map<string, number>();
  return recorded.map((act) => {
    const issueId = issueIdOf(act.ref);
    const key = `${issueId}/${kept(act, 0).actId}`;
    const version = (versions.get(key) ?? 0) + 1;
    versions.set(key, version);
    const { actId, body } = kept(act, version);
    return {
      ...{ issueId, actId, at: Math.round(act.at), accountId: ids.people[act.by] },
      ...{ kind: act.kind, body: JSON.stringify({ version, ...body }) },
    };
  });
}

/** Under which name an act is kept, and what it holds. */
function kept(
  act: Recorded,
  version: number,
): { readonly actId: string; readonly body: Readonly<Record<string, unknown>> } {
  switch (act.kind) {
    case 'case-half':
      return { actId: caseHalfActId(act.part.half, version), body: { part: act.part } };
    case 'case-actual': {
      const { half, amount } = act;
      return { actId: caseActualActId(half, version), body: { half, amount } };
    }
    case 'fit':
      return { actId: fitActId(version), body: { rating: act.rating } };
    case 'check': {
      const { check, state } = act;
      return { actId: checkActId(check, version), body: { check, state, evidence: '' } };
    }
  }
}

const ROWS = 200;

/** Writes them where the app keeps such acts: their past cannot be told by its operations. */
export async function writeRecorded(
  database: Pick<SqlEngine, 'execute'>,
  rows: readonly RecordedRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) {
    const part = rows.slice(from, from + ROWS);
    const values = part.map(() => '(?, ?, ?, ?, ?, ?)').join(', ');
    await database.execute({
      query: `INSERT INTO issue_act (issue_id, act_id, at_ms, actor, kind, body) VALUES ${values}`,
      params: part.flatMap(({ issueId, actId, at, accountId, kind, body }) => [
        ...[Number(issueId), actId, at],
        ...[actorIdOf(accountId), kind, body],
      ]),
      kind: 'write',
      timeoutMs: 10_000,
    });
  }
}
