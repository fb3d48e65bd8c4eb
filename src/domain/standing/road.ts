import type { Stage, StageMap, StatusMeaning } from '../stage';
import type { AnswerKind } from './answer-kind';

/** A transition that the user may do now, as far as choosing between them needs it. */
export interface OpenTransition {
  readonly id: string;
  readonly toStatusId: string;
  /** Ids of the fields on its screen, with what must be filled in. */
  readonly fields: Readonly<Record<string, { readonly required: boolean }>>;
}

/** Where an answer leads. */
const STAGE_OF_ANSWER: Readonly<Record<AnswerKind, Stage>> = {
  yes: 'ready',
  'yes-if': 'ready',
  'not-now': 'radar',
  'no-but': 'stopped',
};

/** What marketing says of what it has tried: right as it is, or something has to change first. */
export type ReviewEnding = 'works' | 'not-yet';

/**
 * Where an ending of the review leads. Only the first stage to which there is a way counts: one that
 * asks for more than we have is not got round by skipping a pilot.
 */
const STAGES_OF_ENDING: Readonly<Record<ReviewEnding, readonly Stage[]>> = {
  works: ['pilot', 'decide', 'done'],
  'not-yet': ['build', 'ready', 'triage'],
};

export type Goal =
  | { readonly kind: 'answer'; readonly answer: AnswerKind }
  /** IT asks something back. */
  | { readonly kind: 'ask' }
  /** Marketing replies. */
  | { readonly kind: 'reply' }
  /** Back from the radar: asked for again. */
  | { readonly kind: 'submit' }
  /** Marketing has tried it. */
  | { readonly kind: 'review'; readonly ending: ReviewEnding };

export type Hop =
  /** This one reaches the goal. */
  | { readonly kind: 'arrive'; readonly transition: OpenTransition }
  /** This one comes nearer; ask for the open transitions again afterwards. */
  | { readonly kind: 'approach'; readonly transition: OpenTransition }
  | { readonly kind: 'no-road' };

/**
 * The next transition on the road to an answer, a question, a reply or the end of a review. Transitions are chosen by
 * what their target means and by what their screens ask, never by name.
 *
 * @param fillable ids of the fields that we would fill in.
 */
export function findHop(
  goal: Goal,
  statusId: string,
  transitions: readonly OpenTransition[],
  stageMap: StageMap,
  fillable: readonly string[],
): Hop {
  const leadsThere =
    goal.kind === 'review'
      ? endsReview(goal.ending, transitions, stageMap)
      : (to: string) => reaches(goal, to, stageMap);
  const arrive = chooseTransition(transitions, fillable, leadsThere);
  if (arrive) return { kind: 'arrive', transition: arrive };
  const next = approachOf(stageMap[statusId]);
  const approach =
    next &&
    chooseTransition(transitions, [], (to) => {
      const meaning = stageMap[to];
      return meaning !== undefined && next(meaning) && to !== statusId;
    });
  return approach ? { kind: 'approach', transition: approach } : { kind: 'no-road' };
}

function endsReview(
  ending: ReviewEnding,
  transitions: readonly OpenTransition[],
  stageMap: StageMap,
): (statusId: string) => boolean {
  // What is given back is no longer marketing's turn.
  const suits = (to: string, stage: Stage) =>
    stageMap[to]?.stage === stage && (ending === 'works' || stageMap[to].waitsOn !== 'marketing');
  const first = STAGES_OF_ENDING[ending].find((stage) =>
    transitions.some(({ toStatusId }) => suits(toStatusId, stage)),
  );
  return (to) => first !== undefined && suits(to, first);
}

function reaches(
  goal: Exclude<Goal, { kind: 'review' }>,
  statusId: string,
  stageMap: StageMap,
): boolean {
  const meaning = stageMap[statusId];
  if (!meaning) return false;
  if (goal.kind === 'answer') return meaning.stage === STAGE_OF_ANSWER[goal.answer];
  if (goal.kind === 'submit') return meaning.stage === 'intake';
  const side = goal.kind === 'ask' ? 'marketing' : 'it';
  return meaning.stage === 'triage' && meaning.waitsOn === side;
}

/** radar → intake → triage (IT): the way back to where an answer can be given. */
function approachOf(from: StatusMeaning | undefined): ((to: StatusMeaning) => boolean) | undefined {
  if (!from) return undefined;
  if (from.stage === 'radar') return (to) => to.stage === 'intake';
  if (from.stage === 'intake' || (from.stage === 'triage' && from.waitsOn !== 'it'))
    return (to) => to.stage === 'triage' && to.waitsOn === 'it';
  return undefined;
}

/**
 * Of the transitions that lead there, the one whose screen takes most of what we have to say; one
 * that requires more than that cannot be done from here.
 */
function chooseTransition(
  transitions: readonly OpenTransition[],
  fillable: readonly string[],
  leadsThere: (statusId: string) => boolean,
): OpenTransition | undefined {
  const takes = (t: OpenTransition) => fillable.filter((id) => id in t.fields).length;
  return transitions
    .filter((t) => leadsThere(t.toStatusId) && requiresOnly(t, fillable))
    .sort((a, b) => takes(b) - takes(a))[0];
}

function requiresOnly(transition: OpenTransition, fillable: readonly string[]): boolean {
  return Object.entries(transition.fields).every(
    ([id, field]) => !field.required || fillable.includes(id),
  );
}
