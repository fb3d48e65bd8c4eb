import type { DraftField, DraftProblem } from '../../../../src/domain/intake/draft-problems';
import type { RequestDraft } from '../../../../src/domain/intake/request-draft';

/** What each part of the form gets. */
export interface FormProps {
  readonly draft: RequestDraft;
  readonly change: (patch: Partial<RequestDraft>) => void;
  /** The sentence of a field's problem, once somebody tried to file. */
  readonly errorOf: (field: DraftField) => string | undefined;
}

/** Id of the control of a field; focus goes there on its first problem. */
export function controlId(field: DraftField | 'channels' | 'costProfile' | 'dataClass'): string {
  return `request-${field}`;
}

/** Id of the message that tells a problem. */
export function problemMessageId({ field, kind }: DraftProblem): string {
  return kind === 'missing' ? `intake.problem.missing.${field}` : `intake.problem.${kind}`;
}
