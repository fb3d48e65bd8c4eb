import type { Outlook } from '../../../../src/contract/outlook';
import type { FieldMap } from '../../../../src/domain/fields';
import type { FieldValues } from '../../../../src/domain/field-values';
import { fieldsOfDraft } from '../../../../src/domain/intake/request-fields';
import type { RequestDraft } from '../../../../src/domain/intake/request-draft';
import { addAttachment } from '../../../../src/jira/attachments';
import { addComment } from '../../../../src/jira/comments';
import {
  createRequest,
  findFiledRequest,
  type CreateField,
  type FiledRequest,
} from '../../../../src/jira/create-request';
import { encodeFields } from '../../../../src/jira/field-values';
import { JiraError, JiraUnavailable } from '../../../../src/jira/jira-error';
import type { JiraRequest } from '../../../../src/jira/jira-request';
import { NOT_FILED, type Filing } from './draft-store';

/** Steps after the issue exists; each may be tried again by itself. */
export type LaterStep = 'note' | 'attach' | 'record';

export type FilingOutcome =
  | {
      readonly kind: 'filed';
      readonly filing: Filing;
      readonly failures: readonly { readonly step: LaterStep; readonly error: unknown }[];
    }
  /** `uncertain`: the answer never came, so it may exist; trying again looks first. */
  | { readonly kind: 'not-filed'; readonly error: unknown; readonly uncertain: boolean };

export interface FilingTask {
  readonly draft: RequestDraft;
  readonly projectId: string;
  readonly issueTypeId: string;
  readonly fields: FieldMap;
  readonly createFields: readonly CreateField[];
  readonly file: File | undefined;
}

export interface FilingMeans {
  readonly jira: JiraRequest;
  readonly latestFiling: () => Filing;
  readonly keepFiling: (filing: Filing) => void;
  readonly getOutlook: () => Promise<Outlook>;
  readonly recordOutlook: (
    issueId: string,
    promise: NonNullable<Filing['promise']>,
  ) => Promise<void>;
  /** Answers that have no field here, and the link, as lines of plain text. */
  readonly describe: (unplaced: FieldValues, link: string) => string;
}

/**
 * Files a draft: creates the issue by the user's own rights, then notes, file and promise. What is
 * done is kept after each step, so that trying again goes on where it stopped and files nothing
 * twice.
 */
export async function fileRequest(task: FilingTask, means: FilingMeans): Promise<FilingOutcome> {
  const before = means.latestFiling();
  const place = placeAnswers(task, means);
  try {
    const filing = isFiled(before) ? before : await create(task, means, before, place);
    return await finish(task, means, filing, place);
  } catch (error) {
    return { kind: 'not-filed', error, uncertain: isUncertain(error) };
  }
}

type Filed = Filing & { readonly filed: FiledRequest };

function isFiled(filing: Filing): filing is Filed {
  return filing.filed !== undefined;
}

interface Placed {
  readonly values: FieldValues;
  readonly description: string;
  /** What neither a field nor the description can take: a comment after the creation. */
  readonly note: string;
}

function placeAnswers({ draft, fields, createFields }: FilingTask, means: FilingMeans): Placed {
  const onScreen = new Set(createFields.map(({ id }) => id));
  const all = Object.entries(fieldsOfDraft(draft));
  const fits = ([key]: readonly [string, unknown]) => {
    const field = fields[key as keyof FieldMap];
    return field !== undefined && onScreen.has(field.id);
  };
  const values: FieldValues = Object.fromEntries(all.filter(fits));
  const {
    lane: _derived,
    variant: _asked,
    ...unplaced
  }: FieldValues = Object.fromEntries(all.filter((entry) => !fits(entry)));
  const text = means.describe(unplaced, draft.link.trim());
  return onScreen.has('description')
    ? { values, description: text, note: '' }
    : { values, description: '', note: text };
}

async function create(
  task: FilingTask,
  means: FilingMeans,
  before: Filing,
  place: Placed,
): Promise<Filed> {
  const { jira } = means;
  if (before.attempted) {
    const found = await findFiledRequest(jira, task.projectId, task.draft.clientId);
    if (found) return keepFiled(means, before, found);
  }
  const promise = await readPromise(means);
  const attempt: Filing = { ...NOT_FILED, attempted: true, ...(promise && { promise }) };
  means.keepFiling(attempt);
  const filed = await createRequest(jira, {
    projectId: task.projectId,
    issueTypeId: task.issueTypeId,
    title: task.draft.title.trim(),
    ...(place.description && { description: place.description }),
    fields: encodeFields(task.fields, place.values),
    mark: { clientId: task.draft.clientId, ...promise },
  });
  return keepFiled(means, attempt, filed);
}

function keepFiled(means: FilingMeans, before: Filing, filed: FiledRequest): Filed {
  const filing = { ...before, filed };
  means.keepFiling(filing);
  return filing;
}

/** From the moment of filing; a silent back end must not keep a request from being filed. */
async function readPromise(means: FilingMeans): Promise<Filing['promise']> {
  try {
    const { answerBy, forecast } = await means.getOutlook();
    const window =
      forecast.kind === 'likely' ? { forecastFrom: forecast.from, forecastTo: forecast.to } : {};
    return { answerBy, ...window };
  } catch {
    return undefined;
  }
}

async function finish(
  { file }: FilingTask,
  means: FilingMeans,
  start: Filed,
  place: Placed,
): Promise<FilingOutcome> {
  let filing: Filed = start;
  const failures: { step: LaterStep; error: unknown }[] = [];
  const { issueId } = filing.filed;
  const { promise } = filing;
  const attempt = async (step: LaterStep, done: Partial<Filing>, run: () => Promise<void>) => {
    try {
      await run();
      filing = { ...filing, ...done };
      means.keepFiling(filing);
    } catch (error) {
      failures.push({ step, error });
    }
  };
  if (place.note && !filing.noted)
    await attempt('note', { noted: true }, () => addComment(means.jira, issueId, place.note));
  if (file && !filing.attached)
    await attempt('attach', { attached: true }, () => addAttachment(means.jira, issueId, file));
  if (promise && !filing.recorded)
    await attempt('record', { recorded: true }, () => means.recordOutlook(issueId, promise));
  return { kind: 'filed', filing, failures };
}

/** Whether the issue may exist although no answer said so. */
function isUncertain(error: unknown): boolean {
  return error instanceof JiraUnavailable || !(error instanceof JiraError);
}
