import { cutIds, placeholders } from './write-rows';
import { changesRows, readNumber, readText, selectRows, type SqlRow } from './sql';

export const STATEMENTS = {
  append: `INSERT IGNORE INTO issue_act (issue_id, act_id, at_ms, actor, kind, body) VALUES (?, ?, ?, ?, ?, ?)`,
  list: `SELECT issue_id, act_id, at_ms, actor, kind, body FROM issue_act WHERE issue_id = ? ORDER BY at_ms, act_id`,
} as const;

const PAGE = 500;
/** Rows of one answer: with their bodies they stay far below its 4 MB. */
const PAGE_ROWS = 1000;

/** Something that people did with us and that Jira does not record; never changed once written. */
export interface IssueAct {
  readonly issueId: string;
  /** Our own name of the act; a second one of the same name is not written. */
  readonly actId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** `actor.id`. */
  readonly actor: number;
  readonly kind: IssueActKind;
  /** JSON of the kind. */
  readonly body: string;
}

export type IssueActKind =
  | 'outlook'
  | 'contest'
  | 'contest-end'
  | 'case-half'
  | 'case-actual'
  | 'check'
  | 'fit'
  | 'restatement'
  | 'restatement-word';

/** @returns whether it was new. */
export function appendAct(act: IssueAct): Promise<boolean> {
  return changesRows(STATEMENTS.append, [
    Number(act.issueId),
    act.actId,
    act.at,
    act.actor,
    act.kind,
    act.body,
  ]);
}

export function listActs(issueId: string): Promise<readonly IssueAct[]> {
  return selectRows(STATEMENTS.list, [Number(issueId)], decode);
}

/** Every act of these kinds, in the order of their issues. For kinds of which there are few. */
export async function listActsOfKinds(
  kinds: readonly IssueActKind[],
): Promise<readonly IssueAct[]> {
  const statement = `SELECT issue_id, act_id, at_ms, actor, kind, body FROM issue_act
    WHERE kind IN (${placeholders(kinds.length)}) AND (issue_id > ? OR (issue_id = ? AND act_id > ?))
    ORDER BY issue_id, act_id LIMIT ${PAGE}`;
  const acts: IssueAct[] = [];
  for (let issueId = 0, actId = ''; ;) {
    const page = await selectRows(statement, [...kinds, issueId, issueId, actId], decode);
    acts.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return acts;
    issueId = Number(last.issueId);
    actId = last.actId;
  }
}

/**
 * Acts of these kinds on these issues, by issue and each in order of time. One statement for some
 * hundred issues, unless they have very many.
 */
export async function listActsOf(
  issueIds: readonly string[],
  kinds: readonly IssueActKind[],
): Promise<ReadonlyMap<string, readonly IssueAct[]>> {
  const found = new Map<string, IssueAct[]>();
  for (const part of cutIds(issueIds)) {
    const statement = `SELECT issue_id, act_id, at_ms, actor, kind, body FROM issue_act
      WHERE issue_id IN (${placeholders(part.length)}) AND kind IN (${placeholders(kinds.length)})
      AND (issue_id > ? OR (issue_id = ? AND act_id > ?)) ORDER BY issue_id, act_id LIMIT ${PAGE_ROWS}`;
    let [afterId, afterAct] = [0, ''];
    for (;;) {
      const values = [...part.map(Number), ...kinds, afterId, afterId, afterAct];
      const acts = await selectRows(statement, values, decode);
      for (const act of acts) {
        const known = found.get(act.issueId);
        if (known) known.push(act);
        else found.set(act.issueId, [act]);
      }
      const last = acts.at(-1);
      if (last === undefined || acts.length < PAGE_ROWS) break;
      [afterId, afterAct] = [Number(last.issueId), last.actId];
    }
  }
  for (const acts of found.values()) acts.sort(compareActs);
  return found;
}

function compareActs(a: IssueAct, b: IssueAct): number {
  return a.at - b.at || (a.actId < b.actId ? -1 : 1);
}

function decode(row: SqlRow): IssueAct {
  return {
    issueId: String(readNumber(row, 'issue_id')),
    actId: readText(row, 'act_id'),
    at: readNumber(row, 'at_ms'),
    actor: readNumber(row, 'actor'),
    kind: readText(row, 'kind') as IssueActKind,
    body: readText(row, 'body'),
  };
}
