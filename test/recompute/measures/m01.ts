import { actsInWords, type Act } from '../acts';
import { isIn, NO_ITEM, oneItem, type ShareOf } from '../counted';
import { valueAt } from '../issue';
import { laneAt } from '../lane';
import { isRequest, type Story } from '../story';
import { fieldId, isIt, optionId, type World } from '../world';

/** On time / (answered + unanswered beyond the target). */
export const firstRealAnswer: ShareOf = (story, window, world) => {
  if (!isRequest(world, story) || !isFromOutsideIt(story, world)) return NO_ITEM;
  const start = requestStart(story, world);
  if (!isIn(window, start)) return NO_ITEM;
  const target = targetAt(story, world, start);
  const answer = answersOfIt(story, world).find(({ at }) => at > start);
  if (answer) return oneItem(world.work.days(start, answer.at) <= target);
  return world.work.days(start, window.to) > target ? oneItem(false) : NO_ITEM;
};

export function isFromOutsideIt({ issue }: Story, world: World): boolean {
  const reporter = valueAt(issue, 'reporter', issue.createdAt) ?? undefined;
  return !isIt(world, reporter, issue.createdAt);
}

const answersOfIt = (story: Story, world: World): readonly Act[] =>
  actsInWords(story, world).filter(({ by, at }) => isIt(world, by, at));

/**
 * First time in *intake*; the last one, where it was put on radar before any answer; created, where
 * it began in a later stage.
 */
export function requestStart(story: Story, world: World): number | undefined {
  const { visits, issue } = story;
  const answers = answersOfIt(story, world);
  const began = visits[0]?.stage;
  if (began !== undefined && began !== 'radar' && began !== 'intake') return issue.createdAt;
  let start = visits.find(({ stage }) => stage === 'intake')?.from;
  if (start === undefined) return leftRadarAt(story);
  for (const { stage, from } of visits) {
    if (stage !== 'intake' || from <= start) continue;
    const since = start;
    const radar = visits.find((visit) => visit.stage === 'radar' && visit.from > since);
    const isAnswered = answers.some(({ at }) => since < at && at < (radar?.from ?? 0));
    if (radar && radar.from < from && !isAnswered) start = from;
  }
  return start;
}

function leftRadarAt({ visits }: Story): number | undefined {
  const next = visits.find(({ stage }) => stage !== undefined && stage !== 'radar');
  return next?.stage === 'stopped' ? undefined : next?.from;
}

/** Without a lane: that of *Planned*. */
function targetAt(story: Story, world: World, start: number): number {
  const { lanes, dataSourceAnswerWithinDays } = world.project;
  const variant = valueAt(story.issue, fieldId(world, 'variant'), start);
  if (variant === optionId(world, 'variant', 'data-source')) return dataSourceAnswerWithinDays;
  const lane = laneAt(story, world, start) ?? optionId(world, 'lane', 'planned');
  const settings = lanes.find((each) => each.optionId === lane);
  if (!settings) throw new Error(`the project has no lane ${lane}`);
  return settings.answerWithinDays;
}
