import type { Place, Whereabouts } from './whereabouts';

/** Who does what next. *both* = the two sides together; nothing follows what has ended. */
export type NextStep =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'step';
      readonly who: 'it' | 'marketing' | 'vendor' | 'both' | 'unknown';
      readonly what: StepKey;
    };

export type StepKey =
  | 'file-it'
  | 'look-again'
  | 'answer'
  | 'reply'
  | 'pull'
  | 'build'
  | 'try-it'
  | 'watch-pilot'
  | 'give-verdict'
  | 'consider-alternative'
  | 'unblock'
  | 'map-status';

const STEPS: Readonly<Record<Place, NextStep>> = {
  radar: { kind: 'step', who: 'marketing', what: 'file-it' },
  'put-off': { kind: 'step', who: 'it', what: 'look-again' },
  unanswered: { kind: 'step', who: 'it', what: 'answer' },
  studied: { kind: 'step', who: 'it', what: 'answer' },
  'asked-back': { kind: 'step', who: 'marketing', what: 'reply' },
  ready: { kind: 'step', who: 'it', what: 'pull' },
  build: { kind: 'step', who: 'it', what: 'build' },
  review: { kind: 'step', who: 'marketing', what: 'try-it' },
  pilot: { kind: 'step', who: 'both', what: 'watch-pilot' },
  decide: { kind: 'step', who: 'both', what: 'give-verdict' },
  done: { kind: 'none' },
  declined: { kind: 'step', who: 'marketing', what: 'consider-alternative' },
  stopped: { kind: 'none' },
};

const UNBLOCKS = {
  it: 'it',
  marketing: 'marketing',
  vendor: 'vendor',
  decision: 'both',
  nobody: 'unknown',
  'not-said': 'unknown',
} as const;

/** The next step of an issue: taking a block away comes before anything else. */
export function findNextStep(where: Whereabouts): NextStep {
  if (where.kind === 'not-mapped') return { kind: 'step', who: 'unknown', what: 'map-status' };
  if (where.blocked) return { kind: 'step', who: UNBLOCKS[where.waitsOn], what: 'unblock' };
  return STEPS[where.place];
}

/** Whether the requester's side has something to do now. */
export function isRequestersTurn(where: Whereabouts): boolean {
  if (where.kind === 'not-mapped') return false;
  return where.waitsOn === 'marketing';
}
