import type { IsoDay } from '../settings';
import { parseAmount } from './request-lane';
import type { RequestDraft } from './request-draft';

/** Jira's longest summary and longest one-line text. */
export const MAX_LINE_LENGTH = 255;
/** Jira's longest paragraph text. */
export const MAX_TEXT_LENGTH = 32_767;

export type DraftField =
  | 'title'
  | 'kind'
  | 'projectId'
  | 'outcome'
  | 'audience'
  | 'neededBy'
  | 'costPerWeek'
  | 'urgentReason'
  | 'acceptance'
  | 'system'
  | 'link';

/** What keeps a draft from being filed. An incomplete brief does not: it is only told. */
export interface DraftProblem {
  readonly field: DraftField;
  readonly kind: 'missing' | 'too-long' | 'past' | 'not-an-amount' | 'not-a-link';
}

const ONE_LINE = ['title', 'audience', 'urgentReason', 'system'] as const;
const PARAGRAPHS = ['outcome', 'acceptance'] as const;

/** Problems in the order of the form, at most one a field. `today` is the user's own day. */
export function listDraftProblems(draft: RequestDraft, today: IsoDay): readonly DraftProblem[] {
  const found: DraftProblem[] = [
    ...listMissing(draft),
    ...ONE_LINE.filter((field) => draft[field].trim().length > MAX_LINE_LENGTH).map(tooLong),
    ...PARAGRAPHS.filter((field) => draft[field].length > MAX_TEXT_LENGTH).map(tooLong),
  ];
  if (draft.neededBy !== undefined && draft.neededBy < today)
    found.push({ field: 'neededBy', kind: 'past' });
  if (draft.costPerWeek.trim() !== '' && parseAmount(draft.costPerWeek) === undefined)
    found.push({ field: 'costPerWeek', kind: 'not-an-amount' });
  if (draft.link.trim() !== '' && !isWebLink(draft.link))
    found.push({ field: 'link', kind: 'not-a-link' });
  return FORM_ORDER.flatMap((field) => found.filter((problem) => problem.field === field)).filter(
    (problem, at, all) => all.findIndex((other) => other.field === problem.field) === at,
  );
}

const FORM_ORDER: readonly DraftField[] = [
  'title',
  'kind',
  'projectId',
  'outcome',
  'audience',
  'neededBy',
  'costPerWeek',
  'urgentReason',
  'acceptance',
  'system',
  'link',
];

function listMissing(draft: RequestDraft): DraftProblem[] {
  const missing: (DraftField | false)[] = [
    draft.title.trim() === '' && 'title',
    draft.kind === undefined && 'kind',
    draft.projectId === undefined && 'projectId',
    draft.urgent && draft.neededBy === undefined && 'neededBy',
    draft.urgent && !((parseAmount(draft.costPerWeek) ?? 1) > 0) && 'costPerWeek',
    draft.urgent && draft.costPerWeek.trim() === '' && 'costPerWeek',
    draft.urgent && draft.urgentReason.trim() === '' && 'urgentReason',
  ];
  return missing.flatMap((field) => (field ? [{ field, kind: 'missing' as const }] : []));
}

function tooLong(field: DraftField): DraftProblem {
  return { field, kind: 'too-long' };
}

/** A complete address of the web; anything that a browser would run is not one. */
export function isWebLink(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text.trim()).protocol);
  } catch {
    return false;
  }
}
