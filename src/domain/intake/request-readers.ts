import type { RequestDraft } from './request-draft';

/** Roles, never people. */
export type ReaderRole = 'lead' | 'liaison' | 'architect' | 'data' | 'brand';

const NEEDS_ARCHITECT: ReadonlySet<string> = new Set(['data-source', 'tool', 'scale-up']);
const PERSONAL_DATA: ReadonlySet<string> = new Set(['personal', 'sensitive']);

/** Who will read a request: the lead who answers and the liaison always, the others by its content. */
export function listReaders(
  draft: Pick<RequestDraft, 'kind' | 'dataClass' | 'channels'>,
): readonly ReaderRole[] {
  const readers: ReaderRole[] = ['lead', 'liaison'];
  if (draft.kind && NEEDS_ARCHITECT.has(draft.kind)) readers.push('architect');
  if (draft.dataClass && PERSONAL_DATA.has(draft.dataClass)) readers.push('data');
  if (draft.channels.length > 0) readers.push('brand');
  return readers;
}
