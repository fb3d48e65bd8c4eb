/**
 * What somebody asks for, in the words of the form: the first is an experiment with a time limit,
 * the others are requests. Nobody is asked for a type, a variant or a lane.
 */
export const REQUEST_KINDS = ['try-out', 'change', 'data-source', 'tool', 'scale-up'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** The work type that a kind becomes, and the value of the field *Variant* of a request. */
export function workTypeOf(kind: RequestKind): {
  readonly workType: 'prototype' | 'request';
  readonly variant?: Exclude<RequestKind, 'try-out'>;
} {
  return kind === 'try-out' ? { workType: 'prototype' } : { workType: 'request', variant: kind };
}
