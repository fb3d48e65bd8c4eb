import { totalOf, type CaseHalf } from '../../../src/domain/acts/case-half';
import type { FitRating } from '../../../src/domain/acts/fit';
import type { Side } from '../../../src/domain/side';
import { listApplicable, type CheckState } from '../../../src/domain/standards/standard';
import { starterCatalogue } from '../../../src/domain/standards/starter';
import { getPerson, type PersonKey } from '../people';
import type { IssueStory, StoryValues } from './act';
import { monthlyShare } from './months';
import { Quota } from './quota';
import type { Random } from './random';
import type { Telling } from './telling';

/** Something recorded with Entente itself, of which Jira knows nothing. */
export type Recorded = { readonly ref: string; readonly at: number; readonly by: PersonKey } & (
  | { readonly kind: 'case-half'; readonly part: CaseHalf }
  | { readonly kind: 'case-actual'; readonly half: Side; readonly amount: number }
  | { readonly kind: 'fit'; readonly rating: FitRating }
  | { readonly kind: 'check'; readonly check: string; readonly state: CheckState }
);

const MINUTE_MS = 60_000;

/** Checks, business cases with what came of them, and fits of all work, in order of time. */
export function tellRecorded(telling: Telling, work: readonly IssueStory[]): Recorded[] {
  const cases = tellCases(telling, work);
  return [...cases, ...tellAfterwards(telling, work, cases), ...tellChecks(telling, work)]
    .filter(({ at }) => at < telling.clock.todayMs)
    .sort((a, b) => a.at - b.at);
}

interface Entry {
  readonly issue: IssueStory;
  readonly at: number;
  readonly status: string;
}

/** Both halves before build as often as the month says; else one is wanting. */
function tellCases(telling: Telling, work: readonly IssueStory[]): Recorded[] {
  const whole = new Quota();
  const entries = work
    .filter(({ type }) => type === 'request' || type === 'prototype')
    .flatMap((issue): Entry[] => {
      const build = issue.stays.find(({ status }) => status === 'build');
      return build ? [{ issue, at: build.from, status: 'build' }] : [];
    })
    .filter(({ at, issue }) => at >= telling.setUpAt && isLarge(valuesAt(issue, at)));
  return inTime(entries).flatMap(({ issue, at }) => {
    const random = telling.random.fork(`${issue.ref}-case`);
    const month = telling.clock.monthOf(at);
    const isWhole = whole.next('', monthlyShare('M12', month));
    const wanting = isWhole ? undefined : random.pick<Side>(['it', 'marketing', 'marketing']);
    const before = issue.stays.findLast((stay) => stay.from < at)?.from ?? at;
    return (['it', 'marketing'] as const)
      .filter((side) => side !== wanting)
      .map((side) => ({
        ...{ ref: issue.ref, kind: 'case-half' as const, by: writerOf(issue, side) },
        at:
          before + MINUTE_MS + random.between(0.1, 0.8) * Math.max(0, at - before - 2 * MINUTE_MS),
        part: writeHalf(side, random),
      }))
      .filter((half) => half.at < at);
  });
}

const DAY_MS = 24 * 60 * MINUTE_MS;
/** As people rate what they got: mostly well. */
const RATINGS: readonly FitRating[] = [4, 3, 3, 2, 4, 3, 1];

/** Some days after an item went live: what came of its case, and how well it fits. */
function tellAfterwards(
  telling: Telling,
  work: readonly IssueStory[],
  cases: readonly Recorded[],
): Recorded[] {
  const requests = work.filter(({ type }) => type === 'request' || type === 'prototype');
  return requests.flatMap((issue): Recorded[] => {
    const live = issue.stays.find(({ status }) => status === 'pilot' || status === 'done');
    if (!live || live.from < telling.setUpAt) return [];
    const random = telling.random.fork(`${issue.ref}-afterwards`);
    const { ref } = issue;
    const at = live.from + random.between(2, 20) * DAY_MS;
    const ownCase = cases.filter((act) => act.ref === ref);
    const actuals = ownCase.flatMap((act): Recorded[] => {
      if (act.kind !== 'case-half') return [];
      const { likely } = totalOf(act.part);
      const half = act.part.half;
      // Costs tend to be more than was thought, what it brings to be less.
      const ratio = half === 'it' ? random.between(0.8, 1.9) : random.between(0.3, 1.3);
      const amount = Math.round(likely * ratio);
      return [{ ref, at, by: act.by, kind: 'case-actual', half, amount }];
    });
    const isRated = random.chance(0.6) && getPerson(issue.reporter).side === 'marketing';
    if (!isRated) return actuals;
    return [...actuals, { ref, at, by: issue.reporter, kind: 'fit', rating: random.pick(RATINGS) }];
  });
}

const isLarge = ({ size }: StoryValues): boolean => size === 'l' || size === 'xl';

function writerOf(issue: IssueStory, side: Side): PersonKey {
  if (side === 'it') return 'wei';
  return getPerson(issue.reporter).side === 'marketing' ? issue.reporter : 'aminata';
}

function writeHalf(side: Side, random: Random): CaseHalf {
  const sum = (most: number) => {
    const likely = random.whole(2, most) * 1000;
    return { low: likely / 2, likely, high: likely * 2 };
  };
  if (side === 'it')
    return {
      half: 'it',
      says: {
        ...{ purchase: sum(20), deployment: sum(12) },
        ...{ integration: sum(30), operation: sum(8) },
      },
    };
  return {
    half: 'marketing',
    says: {
      opportunity: sum(160),
      audience: `${random.whole(20, 900)} 000`,
      signal: random.pick(['Mesuro', 'Relata', 'Vitrine']),
      confidence: random.pick(['low', 'medium', 'high']),
    },
  };
}

/** Every standard that applies is looked at before an item goes live; in some items one is not met. */
function tellChecks(telling: Telling, work: readonly IssueStory[]): Recorded[] {
  const inOrder = new Quota();
  const catalogue = starterCatalogue(telling.setUpOn);
  const entries = work.flatMap((issue) => liveEntry(issue, telling));
  return inTime(entries).flatMap(({ issue, at, status }) => {
    const { type } = issue;
    if (type !== 'request' && type !== 'prototype') return [];
    const values = valuesAt(issue, at);
    const clearance = status === 'pilot' ? 'pilot' : 'scale';
    const checks = listApplicable(catalogue, {
      workType: type,
      variant: values.variant as string | undefined,
      dataClass: values.dataClass as string | undefined,
      channels: (values.channel ?? []) as readonly string[],
      stage: status === 'pilot' ? 'pilot' : 'done',
      day: telling.clock.dayOf(at),
    }).filter(({ clearances }) => clearances.includes(clearance));
    const random = telling.random.fork(`${issue.ref}-checks`);
    const isAsked = getPerson(issue.reporter).side === 'marketing';
    const share = monthlyShare('M6', telling.clock.monthOf(at));
    const isMet = !isAsked || inOrder.next('', share);
    const missed = isMet ? undefined : random.pick(checks).key;
    const isSeen = random.chance(0.5);
    return checks.flatMap((standard): Recorded[] => {
      const { key, side } = standard;
      if (key === missed && !isSeen) return [];
      const by = side === 'it' ? 'karim' : 'maud';
      const state = key === missed ? 'not-met' : 'met';
      const when = at - random.between(2, 90) * MINUTE_MS;
      return [{ ref: issue.ref, at: when, by, kind: 'check', check: key, state }];
    });
  });
}

/** The last entry to the pilot or to the end, since set-up and before today. */
function liveEntry(issue: IssueStory, { setUpAt, clock }: Telling): Entry[] {
  const stays = issue.stays.filter(({ from }) => from < clock.todayMs);
  const last = stays.findLast(({ status }) => status === 'pilot' || status === 'done');
  return last && last.from >= setUpAt ? [{ issue, at: last.from, status: last.status }] : [];
}

const inTime = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => a.at - b.at || (a.issue.ref < b.issue.ref ? -1 : 1));

/** What the fields of an issue held at an instant. */
function valuesAt(issue: IssueStory, at: number): StoryValues {
  return [...issue.acts]
    .filter((act) => act.at <= at && 'values' in act)
    .sort((a, b) => a.at - b.at)
    .reduce((held, act) => ({ ...held, ...('values' in act ? act.values : {}) }), {});
}
