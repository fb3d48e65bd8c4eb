import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import { valueAt } from '../issue';
import { isRequest, type Story } from '../story';
import { fieldId, isIt, type World } from '../world';

/** Constructive / answered, by the last value of *Answer*; before set-up by the moves of IT. */
export const constructiveAnswers: ShareOf = (story, window, world) => {
  if (!isRequest(world, story)) return NO_ITEM;
  const answer = answerOf(story, world);
  if (!answer || !isIn(window, answer.at)) return NO_ITEM;
  return oneItem(isConstructive(answer, story, world));
};

interface Answer {
  readonly at: number;
  readonly says: string;
}

function answerOf(story: Story, world: World): Answer | undefined {
  const field = fieldId(world, 'answer');
  const { issue, asOf } = story;
  const changes = story.changes.filter((change) => change.field === field);
  const held = valueAt(issue, field, asOf - 1);
  if (held === null && changes.length === 0) return movedAnswer(story, world);
  if (held === null) return undefined;
  const options = Object.entries(world.site.fields['answer']?.options ?? {});
  const says = options.find(([, id]) => id === held)?.[0] ?? 'another';
  return { at: changes.at(-1)?.at ?? issue.createdAt, says };
}

/** Until the day of set-up: first ready says yes; before it, IT's putting off and stopping say no. */
function movedAnswer(story: Story, world: World): Answer | undefined {
  const { issue, stays, firstReady, changes } = story;
  const setUp = world.days.instantOf(world.project.setUpOn);
  if (firstReady !== undefined && firstReady < setUp) return { at: firstReady, says: 'yes' };
  const refused = stays.findLast(({ stage, from }) => {
    const isRefusal = stage === 'radar' || stage === 'stopped';
    const mover = changes.find(({ field, at }) => field === 'status' && at === from);
    const isBeforeReady = firstReady === undefined || from < firstReady;
    return isRefusal && isBeforeReady && from < setUp && mover && isIt(world, mover.by, from);
  });
  if (!refused) return undefined;
  if (refused.stage === 'radar') return { at: refused.from, says: 'not-now' };
  const detail = valueAt(issue, fieldId(world, 'answerDetail'), story.asOf - 1);
  return { at: refused.from, says: detail === null ? 'nothing more' : 'no-but' };
}

function isConstructive({ at, says }: Answer, story: Story, world: World): boolean {
  const held = (field: string): string =>
    (valueAt(story.issue, fieldId(world, field), story.asOf - 1) ?? '').trim();
  const { dayOf } = world.days;
  switch (says) {
    case 'yes':
      return true;
    case 'yes-if':
      return held('answerDetail') !== '';
    case 'not-now':
      return held('answerDate') >= dayOf(at) && held('answerDate') >= dayOf(story.asOf);
    case 'no-but':
      return held('answerDetail').length >= 20 || held('answerDetail').includes('://');
    default:
      return false;
  }
}
