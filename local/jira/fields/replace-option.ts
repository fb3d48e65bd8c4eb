import { changeIssue } from '../issues/change';
import type { Issue, RawValue } from '../issues/issue';
import { searchBounded } from '../search/search';
import type { World } from '../world';
import { getField } from './model';
import { holds } from './options';

export interface OptionRemoval {
  readonly fieldId: string;
  readonly optionId: string;
  readonly replaceWith: string | null;
  readonly jql: string | null;
}

/** A task: issues that have the option get another one, or none. */
export function replaceOption(
  world: World,
  actor: string,
  { fieldId, optionId, replaceWith, jql }: OptionRemoval,
): { modifiedIssues: number[]; unmodifiedIssues: number[] } {
  getField(world, fieldId);
  const wanted =
    jql === null ? undefined : new Set(searchBounded(world, actor, jql).map(({ id }) => id));
  const modifiedIssues: number[] = [];
  for (const issue of [...world.issues.values()]) {
    if (!holds(issue.values[fieldId], optionId)) continue;
    if (wanted && !wanted.has(issue.id)) continue;
    changeIssue(world, actor, issue.id, {
      values: replaced(issue, fieldId, optionId, replaceWith),
    });
    modifiedIssues.push(Number(issue.id));
  }
  return { modifiedIssues, unmodifiedIssues: [] };
}

function replaced(
  issue: Issue,
  fieldId: string,
  optionId: string,
  replaceWith: string | null,
): Record<string, RawValue> {
  const raw = issue.values[fieldId];
  if (!Array.isArray(raw)) return { [fieldId]: replaceWith };
  const ids = (raw as string[]).flatMap((id) => (id === optionId ? (replaceWith ?? []) : id));
  const distinct = [...new Set(ids)];
  return { [fieldId]: distinct.length > 0 ? distinct : null };
}
