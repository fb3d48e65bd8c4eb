import type { Change } from './issue';
import type { Story } from './story';
import { fieldId, type World } from './world';

export interface Act {
  readonly at: number;
  readonly by: string | undefined;
}

const FEWEST_CHARACTERS = 20;

/** Comments of twenty characters or more, answers, halves of a case, and what was understood. */
export function actsInWords({ issue, changes, asOf }: Story, world: World): readonly Act[] {
  const answer = fieldId(world, 'answer');
  return [
    ...issue.comments.filter(({ at, words }) => at < asOf && words.length >= FEWEST_CHARACTERS),
    ...changes.filter(({ field, to }) => field === answer && to !== null),
    ...world
      .recordedOn(issue.id)
      .filter(({ at, half, sentence }) => at < asOf && (half ?? sentence) !== undefined),
  ].sort((a, b) => a.at - b.at);
}

/** The same, changes of status, assignee or a watched field, and checks. */
export function actsOf(story: Story, world: World): readonly Act[] {
  const watched = watchedFields(world);
  const isAct = ({ field }: Change): boolean =>
    field === 'status' || field === 'assignee' || watched.has(field);
  const checks = world
    .recordedOn(story.issue.id)
    .filter(({ at, check }) => at < story.asOf && check !== undefined);
  return [...actsInWords(story, world), ...story.changes.filter(isAct), ...checks];
}

/** The fields of the brief; audience, channel and acceptance are among them. */
const BRIEF = [
  'outcome',
  'audience',
  'channel',
  'acceptance',
  'dataClass',
  'system',
  'costOfWaiting',
];

export function watchedFields(world: World): ReadonlySet<string> {
  const ours = [...BRIEF, 'lane', 'neededBy', 'size'].map((field) => fieldId(world, field));
  return new Set(['summary', 'description', 'priority', ...ours]);
}
