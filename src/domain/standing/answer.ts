import type { FieldValues } from '../field-values';
import type { IsoDay } from '../settings';
import type { AnswerKind } from './answer-kind';

/** An answer as it was given: by Jira's own dialog its one detail may be missing. */
export type GivenAnswer =
  | { readonly kind: 'yes' }
  | { readonly kind: 'yes-if'; readonly condition: string | undefined }
  | {
      readonly kind: 'not-now';
      readonly from: IsoDay | undefined;
      readonly why: string | undefined;
    }
  | { readonly kind: 'no-but'; readonly alternative: string | undefined };

/** The answer that the fields of an issue hold; `undefined` when there is none of the four. */
export function readAnswer(values: FieldValues): GivenAnswer | undefined {
  const detail = values.answerDetail?.trim() || undefined;
  switch (values.answer) {
    case 'yes':
      return { kind: 'yes' };
    case 'yes-if':
      return { kind: 'yes-if', condition: detail };
    case 'not-now':
      return { kind: 'not-now', from: values.answerDate, why: detail };
    case 'no-but':
      return { kind: 'no-but', alternative: detail };
    default:
      return undefined;
  }
}

/** Whether the day of a "not now" is past: without a new answer it has become a No. */
export function isPutOffOver(values: FieldValues, today: IsoDay): boolean {
  return values.answerDate !== undefined && values.answerDate < today;
}

/** What somebody is about to answer. */
export interface AnswerDraft {
  readonly kind: AnswerKind;
  readonly detail: string;
  readonly date?: IsoDay;
}

/** Fewest characters of an alternative, unless it has a link. */
export const MIN_ALTERNATIVE_LENGTH = 20;

export type AnswerProblem =
  | { readonly field: 'detail'; readonly kind: 'missing-condition' | 'missing-alternative' }
  | { readonly field: 'date'; readonly kind: 'missing' | 'past' };

export function hasLink(text: string): boolean {
  return /https?:\/\/\S/.test(text);
}

/** What is missing before an answer counts as constructive. */
export function findAnswerProblem(draft: AnswerDraft, today: IsoDay): AnswerProblem | undefined {
  const detail = draft.detail.trim();
  switch (draft.kind) {
    case 'yes':
      return undefined;
    case 'yes-if':
      return detail === '' ? { field: 'detail', kind: 'missing-condition' } : undefined;
    case 'not-now':
      if (draft.date === undefined) return { field: 'date', kind: 'missing' };
      return draft.date < today ? { field: 'date', kind: 'past' } : undefined;
    case 'no-but':
      return detail.length >= MIN_ALTERNATIVE_LENGTH || hasLink(detail)
        ? undefined
        : { field: 'detail', kind: 'missing-alternative' };
  }
}

/** What an answer writes. A plain Yes takes an older answer's detail and date away. */
export function fieldsOfAnswer(draft: AnswerDraft): {
  readonly values: FieldValues;
  readonly cleared: readonly ('answerDetail' | 'answerDate')[];
} {
  const detail = draft.kind === 'yes' ? '' : draft.detail.trim();
  const date = draft.kind === 'not-now' ? draft.date : undefined;
  return {
    values: {
      answer: draft.kind,
      ...(detail && { answerDetail: detail }),
      ...(date && { answerDate: date }),
    },
    cleared: [
      ...(detail ? [] : (['answerDetail'] as const)),
      ...(date ? [] : (['answerDate'] as const)),
    ],
  };
}
