import type { IsoDay } from '../../../src/domain/settings';
import type { Language } from '../language';
import { PROJECT_KEYS, type IssueStory, type ProjectKey } from './act';
import { linkGraduates, tellPushed } from './after-words';
import { arrivals } from './arrivals';
import { changeAfterReady } from './changes';
import { tellCampaigns, pickCampaign, type Campaigns } from './campaigns';
import { tellCast } from './cast/tell-cast';
import { tellDecision, tellWaiver } from './decision';
import { tellDelivery, type DeliverySeed } from './delivery';
import { flagToday } from './flags-today';
import { FILED, PAPERS, pilotsOf, VARIANT_WEIGHTS } from './month-plan';
import { monthly, SET_UP_MONTH } from './months';
import { tellRecorded, type Recorded } from './recorded';
import { leadTimes, tellPrototype, type PrototypeSeed } from './prototype';
import { Dealer } from './quota';
import { tellRequest, type RequestSeed, type Variant } from './request';
import { giveLanes } from './set-up-edits';
import { fillSprints, planSprints, type SprintStory } from './sprints';
import { Telling } from './telling';

/** All that happened at Orvelle, ready to be played into a Jira. */
export interface Story {
  readonly issues: readonly IssueStory[];
  readonly sprints: readonly SprintStory[];
  readonly recorded: readonly Recorded[];
  readonly setUpOn: IsoDay;
  readonly telling: Telling;
}

/** Two months before the first, so that the first begins with work under way. */
const FIRST_MONTH = -1;
const LAST_MONTH = 14;
/** Pilots planned after today are under way now. */
const LAST_PILOT_MONTH = 15;

/** Tells fourteen months up to, and not including, today. Same day and seed: the same story. */
export function tellStory(today: IsoDay, language: Language, seed?: number): Story {
  const telling = new Telling(today, language, seed);
  const campaigns = tellCampaigns(telling);
  const prototypes = prototypeSeeds(telling, campaigns).map((each) => tellPrototype(telling, each));
  const cast = tellCast(telling);
  const filed = filedSeeds(telling, campaigns).map(({ tell }) => tell());
  const work = [...prototypes, ...filed, ...cast].filter((issue) => began(issue, telling));
  changeAfterReady(telling, work);
  giveLanes(telling, work);
  tellPushed(telling, work);
  linkGraduates(telling, work);
  flagToday(telling, work);
  const papers = paperSeeds(telling, work);
  const sprints = planSprints(telling);
  const issues = [...campaigns.issues, ...work, ...papers].filter((issue) => began(issue, telling));
  for (const issue of issues) fillSprints(telling, sprints, issue);
  for (const issue of issues) putInOrder(issue, telling.clock.todayMs);
  const recorded = tellRecorded(telling, work);
  return { issues, sprints, recorded, setUpOn: telling.setUpOn, telling };
}

const began = (issue: IssueStory, telling: Telling): boolean =>
  (issue.stays[0]?.from ?? Infinity) < telling.clock.todayMs;

/** Acts by time; what lies ahead has not happened. */
function putInOrder(issue: IssueStory, todayMs: number): void {
  const done = issue.acts.filter((act) => act.at < todayMs).sort((a, b) => a.at - b.at);
  issue.acts.splice(0, issue.acts.length, ...done);
  const stays = issue.stays.filter((stay) => stay.from < todayMs);
  issue.stays.splice(0, issue.stays.length, ...stays);
}

function months(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** Until the migration is over most prototypes are slow; later only a few are. */
const leadSigma = (month: number): number => (month < 10 ? 0.36 : 0.45);

function prototypeSeeds(telling: Telling, campaigns: Campaigns): PrototypeSeed[] {
  return months(FIRST_MONTH, LAST_PILOT_MONTH).flatMap((month) => {
    const random = telling.random.fork(`prototypes-${month}`);
    const plan = pilotsOf(month);
    const projects = random.shuffled(
      PROJECT_KEYS.flatMap((project) => Array<ProjectKey>(plan[project]).fill(project)),
    );
    const leads = leadTimes(monthly('M3', month), projects.length, leadSigma(month), random);
    const { clock } = telling;
    const start = clock.monthStart(month);
    const workdays = clock.workBetween(start, clock.monthStart(month + 1));
    return projects.map((project, i) => {
      const ref = `${project}-prototype-${month}-${i}`;
      const share = (i + random.between(0.1, 0.9)) / projects.length;
      const pilotAt = clock.addWork(start, share * workdays);
      const parent = pickCampaign(campaigns, telling, project, ref, clock.addWork(pilotAt, -20));
      return { ref, project, pilotAt, leadDays: leads[i] ?? 10, parent };
    });
  });
}

interface Filed {
  readonly at: number;
  readonly tell: () => IssueStory;
}

/** Requests and the teams' own work, in the order in which they are filed. */
function filedSeeds(telling: Telling, campaigns: Campaigns): Filed[] {
  const variants = new Dealer<Variant>();
  const voids = telling.random.fork('voids');
  const seeds = months(FIRST_MONTH, LAST_MONTH).flatMap((month) =>
    PROJECT_KEYS.flatMap((project) => {
      const random = telling.random.fork(`filed-${project}-${month}`);
      const requests = arrivals(telling.clock, month, FILED.request[project], random);
      const deliveries = arrivals(telling.clock, month, FILED.delivery[project], random);
      return [
        ...requests.map((at, i): Filed => {
          const ref = `${project}-request-${month}-${i}`;
          const parent = pickCampaign(campaigns, telling, project, ref, at);
          const fate = voids.chance(0.065) ? ('void' as const) : undefined;
          const variant = variants.deal(project, VARIANT_WEIGHTS);
          const seed: RequestSeed = { ref, project, at, parent, fate, variant };
          return { at, tell: () => tellRequest(telling, seed) };
        }),
        ...deliveries.map((at, i): Filed => {
          const ref = `${project}-delivery-${month}-${i}`;
          const parent = pickCampaign(campaigns, telling, project, ref, at);
          const type = (['story', 'task', 'story', 'bug'] as const)[i % 4] ?? 'story';
          const seed: DeliverySeed = { ref, project, at, parent, type };
          return { at, tell: () => tellDelivery(telling, seed) };
        }),
      ];
    }),
  );
  return seeds.sort((a, b) => a.at - b.at);
}

/** Decisions and waivers, about work that was under way. */
function paperSeeds(telling: Telling, work: readonly IssueStory[]): IssueStory[] {
  return months(SET_UP_MONTH, LAST_MONTH).flatMap((month) =>
    PROJECT_KEYS.flatMap((project) => {
      const random = telling.random.fork(`papers-${project}-${month}`);
      const tell = (kind: 'decision' | 'waiver') =>
        arrivals(telling.clock, month, PAPERS[kind][project], random)
          .filter((at) => at >= telling.setUpAt)
          .map((at, i) => {
            const ref = `${project}-${kind}-${month}-${i}`;
            const recent = work.filter((issue) => issue.project === project && isRecent(issue, at));
            const about = recent.length > 0 ? random.pick(recent).ref : undefined;
            const seed = { ref, project, at, about };
            return kind === 'decision' ? tellDecision(telling, seed) : tellWaiver(telling, seed);
          });
      return [...tell('decision'), ...tell('waiver')];
    }),
  );
}

const RECENT_MS = 40 * 86_400_000;

const isRecent = (issue: IssueStory, at: number): boolean => {
  const from = issue.stays[0]?.from ?? Infinity;
  return issue.type !== 'bug' && from < at && from > at - RECENT_MS;
};
