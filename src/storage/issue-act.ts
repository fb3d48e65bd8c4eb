import { changesRows, readNumber, readText, selectRows, type SqlRow } from './sql';

export const STATEMENTS = {
  append: `INSERT IGNORE INTO issue_act (issue_id, act_id, at_ms, actor, kind, body) VALUES (?, ?, ?, ?, ?, ?)`,
  list: `SELECT issue_id, act_id, at_ms, actor, kind, body FROM issue_act WHERE issue_id = ? ORDER BY at_ms, act_id`,
  listOfKind: `SELECT issue_id, act_id, at_ms, actor, kind, body FROM issue_act
    WHERE kind = ? AND (issue_id > ? OR (issue_id = ? AND act_id > ?)) ORDER BY issue_id, act_id LIMIT 500`,
} as const;

const PAGE = 500;

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

export type IssueActKind = 'outlook' | 'contest';

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

/** Every act of a kind, in the order of their issues. For kinds of which there are few. */
export async function listActsOfKind(kind: IssueActKind): Promise<readonly IssueAct[]> {
  const acts: IssueAct[] = [];
  for (let issueId = 0, actId = ''; ;) {
    const page = await selectRows(STATEMENTS.listOfKind, [kind, issueId, issueId, actId], decode);
    acts.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return acts;
    issueId = Number(last.issueId);
    actId = last.actId;
  }
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
