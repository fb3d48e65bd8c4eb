import { scaleUpOf } from '../../../../src/domain/board/graduation';
import type { Card } from '../../../../src/domain/board/card';
import type { FieldValues } from '../../../../src/domain/field-values';
import type { FieldMap } from '../../../../src/domain/fields';
import { createRequest, findFiledRequest } from '../../../../src/jira/create-request';
import type { CreateScreen } from '../../../../src/jira/create-screen';
import { editIssue } from '../../../../src/jira/edit-issue';
import { encodeFields } from '../../../../src/jira/field-values';
import {
  findDelivery,
  linkDelivery,
  readGraduate,
  type Delivery,
  type Graduate,
} from '../../../../src/jira/graduation';
import { JiraError, JiraUnavailable } from '../../../../src/jira/jira-error';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import { moveToSprint } from '../../../../src/jira/sprints';

/** A prototype that goes over into delivery, and as what. */
export interface GraduationTask {
  readonly card: Card;
  readonly title: string;
  /** Absent: it waits in the backlog. */
  readonly sprintId: number | undefined;
  readonly projectId: string;
  readonly screen: CreateScreen;
  readonly fields: FieldMap;
  readonly linkTypeId: string;
  /** What the description of the request says, in the words of whoever files it. */
  readonly describe: (graduate: Graduate) => string;
}

/** What is done once the request is there; each can fail by itself. */
export type GraduationStep = 'link' | 'sprint' | 'clearance';

export type Graduation =
  /** It has become a request before: this one. Nothing was made. */
  | { readonly kind: 'there'; readonly delivery: Delivery }
  | {
      readonly kind: 'made';
      readonly issueId: string;
      readonly issueKey: string;
      readonly failures: readonly {
        readonly step: GraduationStep;
        readonly error: unknown;
      }[];
    }
  /** `isUnclear`: the answer never came, so the request may exist; trying again looks first. */
  | { readonly kind: 'not-made'; readonly error: unknown; readonly isUnclear: boolean };

/**
 * Makes the request that a prototype becomes, by the user's own rights, links the two, and puts the
 * request into the sprint that was chosen. Safe to repeat: what is there already is found, by its link
 * or, when only that failed, by the mark that it was filed with.
 */
export async function graduate(jira: JiraRequest, task: GraduationTask): Promise<Graduation> {
  const { card, linkTypeId } = task;
  try {
    const delivery = await findDelivery(jira, card.id, linkTypeId);
    if (delivery) return { kind: 'there', delivery };
    const clientId = `graduates-${card.id}`;
    const before = await findFiledRequest(jira, task.projectId, clientId);
    const filed = before ?? (await file(jira, task, clientId));
    return { kind: 'made', ...filed, failures: await finish(jira, task, filed.issueId) };
  } catch (error) {
    const isUnclear = error instanceof JiraUnavailable || !(error instanceof JiraError);
    return { kind: 'not-made', error, isUnclear };
  }
}

async function file(jira: JiraRequest, task: GraduationTask, clientId: string) {
  const { card, projectId, screen, fields, title } = task;
  const said = await readGraduate(jira, card.id, fields);
  const canDescribe = screen.fields.some(({ id }) => id === 'description');
  return createRequest(jira, {
    projectId,
    issueTypeId: screen.issueTypeId,
    title,
    ...(canDescribe && { description: task.describe(said) }),
    fields: encodeFields(fields, onScreen(task, scaleUpOf(said.values))),
    mark: { clientId },
  });
}

/** What the create screen of the project takes. */
function onScreen({ screen, fields }: GraduationTask, values: FieldValues): FieldValues {
  const isAsked = ([key]: readonly [string, unknown]) =>
    screen.fields.some(({ id }) => id === fields[key as keyof FieldMap]?.id);
  return Object.fromEntries(Object.entries(values).filter(isAsked));
}

async function finish(jira: JiraRequest, task: GraduationTask, issueId: string) {
  const { card, fields, linkTypeId, screen, sprintId } = task;
  const failures: { step: GraduationStep; error: unknown }[] = [];
  const attempt = async (step: GraduationStep, run: () => Promise<void>) => {
    try {
      await run();
    } catch (error) {
      failures.push({ step, error });
    }
  };
  await attempt('link', () => linkDelivery(jira, card.id, issueId, linkTypeId));
  const { clearedFor } = fields;
  if (clearedFor && !screen.fields.some(({ id }) => id === clearedFor.id))
    await attempt('clearance', () =>
      editIssue(jira, issueId, encodeFields({ clearedFor }, { clearedFor: 'scale' })),
    );
  if (sprintId !== undefined)
    await attempt('sprint', () => moveToSprint(jira, sprintId, [issueId]));
  return failures;
}
