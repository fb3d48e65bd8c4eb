import type { MeasureId } from '../../../../../src/domain/scorecard/measure-id';
import { addAttachmentOnce } from '../../../../../src/jira/attachments';
import { addCommentOnce } from '../../../../../src/jira/comments';
import { createIssue, type MadeIssue } from '../../../../../src/jira/create-issue';
import {
  AGENDA_PROPERTY,
  listAgendaDecisions,
  type AgendaDecision,
  type AgendaMark,
} from '../../../../../src/jira/decisions';
import type { JiraRequest } from '../../../../../src/jira/jira-request';

/** A decision to be made from a figure. */
export interface AgendaTask {
  readonly mark: AgendaMark;
  readonly decisionTypeIds: readonly string[];
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly summary: string;
  readonly description: string;
  /** Whether the screen takes a description; else it becomes a comment. */
  readonly hasDescription: boolean;
  /** Makes the file that is attached; absent: none. */
  readonly makeReceipt: (() => Promise<File>) | undefined;
}

/** What is done after the issue exists; each may be tried again by itself. */
export type LaterStep = 'note' | 'attach';

export interface LeftStep {
  readonly step: LaterStep;
  readonly error: unknown;
}

export type AgendaOutcome =
  | {
      readonly kind: 'made';
      readonly decision: AgendaDecision;
      readonly left: readonly LeftStep[];
    }
  /** Somebody put it there before, or a moment ago. */
  | { readonly kind: 'known'; readonly decision: AgendaDecision };

/**
 * Puts a measure on the agenda of the joint meeting, by the user's own rights: a decision that
 * waits. One that waits for the same measure is never doubled: it is found and named. Jira's search
 * may lag a moment, so that two who do it within seconds may both succeed.
 *
 * @throws JiraError where nothing was made, or where nobody knows; trying again looks first
 */
export async function putOnAgenda(jira: JiraRequest, task: AgendaTask): Promise<AgendaOutcome> {
  const { mark, decisionTypeIds, projectId, issueTypeId, summary, description } = task;
  const known = decisionsOf(mark.measure, await listAgendaDecisions(jira, decisionTypeIds));
  const own = known.find((decision) => decision.mark.attempt === mark.attempt);
  if (own) return finish(jira, task, own);
  if (known[0]) return { kind: 'known', decision: known[0] };
  const made = await createIssue(jira, {
    ...{ projectId, issueTypeId, title: summary },
    ...(task.hasDescription && { description }),
    property: { key: AGENDA_PROPERTY, value: mark },
  });
  return finish(jira, task, { ...made, mark });
}

export function decisionsOf(
  measure: MeasureId,
  decisions: readonly AgendaDecision[],
): readonly AgendaDecision[] {
  return decisions.filter((decision) => decision.mark.measure === measure);
}

async function finish(
  jira: JiraRequest,
  task: AgendaTask,
  decision: AgendaDecision,
): Promise<AgendaOutcome> {
  const steps: readonly LaterStep[] = [
    ...(task.hasDescription ? [] : (['note'] as const)),
    ...(task.makeReceipt ? (['attach'] as const) : []),
  ];
  return { kind: 'made', decision, left: await finishSteps(jira, task, decision, steps) };
}

/** Does what is left; what fails is left again. */
export async function finishSteps(
  jira: JiraRequest,
  { description, makeReceipt }: AgendaTask,
  { issueId }: MadeIssue,
  steps: readonly LaterStep[],
): Promise<readonly LeftStep[]> {
  const left: LeftStep[] = [];
  for (const step of steps) {
    try {
      if (step === 'note') await addCommentOnce(jira, issueId, description);
      if (step === 'attach' && makeReceipt)
        await addAttachmentOnce(jira, issueId, await makeReceipt());
    } catch (error) {
      left.push({ step, error });
    }
  }
  return left;
}
