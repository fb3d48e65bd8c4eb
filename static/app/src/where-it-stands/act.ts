import type { FieldValues } from '../../../../src/domain/field-values';
import { fieldsOfAnswer, type AnswerDraft } from '../../../../src/domain/standing/answer';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import type { Goal } from '../../../../src/domain/standing/road';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import { addCommentOnce } from '../../../../src/jira/comments';
import { editIssue } from '../../../../src/jira/edit-issue';
import { encodeFields, type JiraFields } from '../../../../src/jira/field-values';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import { readStatus, walk, type WalkOutcome } from './walk';

/** A part of an act that did not succeed although the rest did; it can be tried again by itself. */
export type LeftPart =
  | { readonly kind: 'fields'; readonly fields: JiraFields }
  | { readonly kind: 'comment'; readonly text: string }
  | { readonly kind: 'move' };

export type ActOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'partly'; readonly left: readonly LeftPart[]; readonly error: unknown }
  | Exclude<WalkOutcome, { kind: 'arrived' }>;

type MoveGoal = Exclude<Goal, { kind: 'answer' }>;

interface Act {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
}

/** Gives IT's answer: the transition with its fields, then what its screen did not take, then the sentence. */
export async function giveAnswer(
  jira: JiraRequest,
  { issue, setup }: Act,
  draft: AnswerDraft,
  sentence: string,
): Promise<ActOutcome> {
  const { values, cleared } = fieldsOfAnswer(draft);
  const map = setup.site.fields;
  const emptied = cleared.flatMap((key) => {
    const field = map[key];
    return field && issue.values[key] !== undefined ? [[field.id, null] as const] : [];
  });
  const outcome = await walk(jira, {
    issueId: issue.id,
    fromStatusId: issue.statusId,
    goal: { kind: 'answer', answer: draft.kind },
    stageMap: setup.project.stageMap,
    fields: { ...encodeFields(map, values), ...Object.fromEntries(emptied) },
  });
  if (outcome.kind !== 'arrived') return outcome;
  const parts: LeftPart[] = [];
  if (Object.keys(outcome.left).length > 0) parts.push({ kind: 'fields', fields: outcome.left });
  parts.push({ kind: 'comment', text: sentence });
  return finishParts(jira, issue.id, parts);
}

/** Tries the parts in order; those that fail are left. */
export async function finishParts(
  jira: JiraRequest,
  issueId: string,
  parts: readonly LeftPart[],
): Promise<ActOutcome> {
  const left: LeftPart[] = [];
  let lastError: unknown;
  for (const part of parts) {
    try {
      if (part.kind === 'fields') await editIssue(jira, issueId, part.fields);
      if (part.kind === 'comment') await addCommentOnce(jira, issueId, part.text);
    } catch (error) {
      left.push(part);
      lastError = error;
    }
  }
  return left.length === 0 ? { kind: 'done' } : { kind: 'partly', left, error: lastError };
}

/**
 * Says something and moves the issue to whoever has to read it: a question to marketing's turn, a
 * reply back to IT, what was tried on or back. The words first, so that nobody is asked to look at
 * nothing; without words they have been said before.
 */
export async function sayAndMove(
  jira: JiraRequest,
  act: Act,
  goal: MoveGoal,
  text: string | undefined,
  values: FieldValues = {},
): Promise<ActOutcome> {
  const { issue } = act;
  if (text !== undefined) {
    try {
      if ((await readStatus(jira, issue.id)) !== issue.statusId) return { kind: 'moved-meanwhile' };
      await addCommentOnce(jira, issue.id, text);
    } catch (error) {
      return { kind: 'failed', error, moved: false };
    }
  }
  const outcome = await moveOnly(jira, act, goal, values);
  if (outcome.kind === 'done') return outcome;
  const error = outcome.kind === 'failed' ? outcome.error : undefined;
  return { kind: 'partly', left: [{ kind: 'move' }], error };
}

/** Moves the issue where there is nothing to say: what fails has changed nothing. */
export async function moveOnly(
  jira: JiraRequest,
  { issue, setup }: Act,
  goal: MoveGoal,
  values: FieldValues = {},
): Promise<ActOutcome> {
  const outcome = await walk(jira, {
    issueId: issue.id,
    fromStatusId: issue.statusId,
    goal,
    stageMap: setup.project.stageMap,
    fields: encodeFields(setup.site.fields, values),
  });
  return outcome.kind === 'arrived' ? { kind: 'done' } : outcome;
}

/** Says something and leaves the issue where it is. */
export async function sayOnly(
  jira: JiraRequest,
  issueId: string,
  text: string,
): Promise<ActOutcome> {
  try {
    await addCommentOnce(jira, issueId, text);
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', error, moved: false };
  }
}
