import { say } from '../language';
import { getPerson } from '../people';
import type { StatusKey } from '../workflow-plan';
import { stretchesIn, type IssueStory, type ProjectKey, type StoryValues } from './act';
import { LEGAL_MONTH, monthlyShare } from './months';
import type { Random } from './random';
import { addDays } from './story-clock';
import { marketingVoice, type Telling } from './telling';
import { ADDITIONS } from './words/briefs';
import { AUDIENCES, PLACES } from './words/places';

const EXPOSED: ReadonlySet<StatusKey> = new Set([
  'ready',
  'build',
  'review',
  'progress',
  'code-review',
]);
/** Where a change counts: review and questions wait on marketing, whose answers are no change. */
const COUNTING: ReadonlySet<StatusKey> = new Set(['ready', 'build', 'progress', 'code-review']);
/** What the projects other than ACQ change in every month; ACQ owes the rest of the figure. */
const CALM_SHARE = 0.25;
const LEAST_ROOM_DAYS = 0.25;

interface Exposed {
  readonly issue: IssueStory;
  /** Instants between which a change would count. */
  readonly room: readonly { readonly from: number; readonly to: number }[];
}

/** Changes what is already Ready, in each month as often as its figure says. */
export function changeAfterReady(telling: Telling, issues: readonly IssueStory[]): void {
  const churned = new Set<string>();
  for (let month = 0; month <= 14; month++) {
    const exposed = issues.flatMap((issue) => exposure(telling, issue, month));
    for (const [project, wanted] of wantedChanges(exposed, month)) {
      const random = telling.random.fork(`changes-${project}-${month}`);
      const own = exposed.filter(({ issue, room }) => issue.project === project && room.length > 0);
      const picked = prefer(random.shuffled(own), churned, random).slice(0, wanted);
      for (const each of picked) {
        churned.add(each.issue.ref);
        change(telling, random, each);
      }
    }
  }
}

const REPEAT_SHARE = 0.97;

/** Those who changed their mind before change it again. */
function prefer(own: readonly Exposed[], churned: ReadonlySet<string>, random: Random): Exposed[] {
  const order = new Map(
    own.map((each) => [each, churned.has(each.issue.ref) && random.chance(REPEAT_SHARE) ? 0 : 1]),
  );
  return [...own].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
}

function wantedChanges(exposed: readonly Exposed[], month: number): [ProjectKey, number][] {
  const count = (project: ProjectKey): number =>
    exposed.filter(({ issue }) => issue.project === project).length;
  const share = monthlyShare('M4', month);
  const calm = Math.min(CALM_SHARE, share);
  const [fid, web] = [Math.round(calm * count('FID')), Math.round(calm * count('WEB'))];
  // What WEB does not bring to the figure, ACQ need not make up for.
  const isApart = month >= LEGAL_MONTH;
  const counted = exposed.length - (isApart ? count('WEB') : 0);
  return [
    ['FID', fid],
    ['WEB', web],
    ['ACQ', Math.round(share * counted) - fid - (isApart ? 0 : web)],
  ];
}

function exposure(telling: Telling, issue: IssueStory, month: number): Exposed[] {
  const { clock } = telling;
  if (!isWork(issue) || isVoid(issue)) return [];
  const [begin, end] = [clock.monthStart(month), clock.monthStart(month + 1)];
  const within = (statuses: ReadonlySet<StatusKey>): { from: number; to: number }[] =>
    stretchesIn(issue, statuses, clock.todayMs)
      .map(({ from, to }) => ({ from: Math.max(from, begin), to: Math.min(to, end) }))
      .filter(({ from, to }) => from < to);
  if (within(EXPOSED).length === 0) return [];
  const room = within(COUNTING)
    .flatMap((stretch) => withoutFlags(issue, stretch))
    .filter(({ from, to }) => clock.workBetween(from, to) >= LEAST_ROOM_DAYS);
  return [{ issue, room }];
}

const isWork = ({ type }: IssueStory): boolean =>
  type !== 'epic' && type !== 'waiver' && type !== 'decision';

function isVoid(issue: IssueStory): boolean {
  return issue.acts.some(
    (act) =>
      act.kind === 'move' &&
      (act.values?.resolution === 'duplicate' || act.values?.resolution === 'filed-in-error'),
  );
}

/** What waits by a flag waits on somebody, so the room ends where the first flag begins. */
function withoutFlags(
  issue: IssueStory,
  { from, to }: { readonly from: number; readonly to: number },
): { from: number; to: number }[] {
  const flag = issue.acts.find((act) => act.kind === 'flag' && act.at > from && act.at < to);
  const isFlagged = issue.acts.some(
    (act) => act.kind === 'flag' && act.at <= from && !freedBetween(issue, act.at, from),
  );
  if (isFlagged) return [];
  return [{ from, to: flag ? flag.at : to }];
}

const freedBetween = (issue: IssueStory, from: number, to: number): boolean =>
  issue.acts.some((act) => act.kind === 'unflag' && act.at > from && act.at <= to);

const MAX_MORE = 2;

function change(telling: Telling, random: Random, { issue, room }: Exposed): void {
  const times = 1 + (random.chance(0.3) ? random.whole(1, MAX_MORE) : 0);
  for (let i = 0; i < times; i++) changeOnce(telling, random, issue, random.pick(room));
}

function changeOnce(
  telling: Telling,
  random: Random,
  issue: IssueStory,
  stretch: { readonly from: number; readonly to: number },
): void {
  const { clock } = telling;
  const span = clock.workBetween(stretch.from, stretch.to);
  const at = clock.addWork(stretch.from, span * random.between(0.15, 0.9));
  const by = marketingVoice(issue.project, issue.reporter, clock.monthOf(at));
  if (getPerson(by).side !== 'marketing') return;
  const kind = random.weighted({ need: 50, priority: 30, date: 20 });
  issue.acts.push({ kind: 'edit', at, by, values: newValues(telling, random, issue, at, kind) });
}

type ChangeKind = 'need' | 'priority' | 'date';

function newValues(
  telling: Telling,
  random: Random,
  issue: IssueStory,
  at: number,
  kind: ChangeKind,
): StoryValues {
  const { language, clock } = telling;
  const isShouted = lastText(issue, at, 'priority') === 'highest';
  if (kind === 'date' || (kind === 'priority' && isShouted))
    return { neededBy: addDays(clock.dayOf(at), random.whole(6, 60)) };
  if (kind === 'priority') return { priority: nextPriority(issue, at) };
  if (random.chance(0.25)) return { audience: otherAudience(telling, random, issue) };
  if (random.chance(0.15)) {
    return { channel: [random.pick(PLACES[issue.project]).channel, 'social'] };
  }
  const before = lastText(issue, at, 'description');
  const addition = say(random.pick(ADDITIONS), language);
  return { description: before ? `${before}\n${addition}` : addition };
}

/** Between high and medium: the highest meant urgent before there were lanes. */
const nextPriority = (issue: IssueStory, at: number): 'high' | 'medium' =>
  lastText(issue, at, 'priority') === 'high' ? 'medium' : 'high';

function otherAudience(telling: Telling, random: Random, issue: IssueStory): string {
  const before = lastText(issue, Infinity, 'audience');
  const others = AUDIENCES.map((each) => say(each, telling.language));
  return random.pick(others.filter((each) => each !== before));
}

/** The value of a text field before an instant. */
function lastText(
  issue: IssueStory,
  at: number,
  field: 'description' | 'priority' | 'audience',
): string | undefined {
  let value: string | undefined;
  const dated = [...issue.acts].sort((a, b) => a.at - b.at);
  for (const act of dated) {
    if (act.at >= at) break;
    const values = act.kind === 'create' || act.kind === 'edit' ? act.values : undefined;
    const given = values?.[field];
    if (typeof given === 'string') value = given;
  }
  return value;
}
