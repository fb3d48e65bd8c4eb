import { say } from '../language';
import { PROJECT_KEYS, type IssueStory, type ProjectKey } from './act';
import { startOfDay } from './story-clock';
import { Teller } from './teller';
import type { Telling } from './telling';
import { THEMES, YEAR } from './words/campaigns';

export interface Campaign {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface Campaigns {
  readonly issues: readonly IssueStory[];
  readonly all: readonly Campaign[];
}

const HOUR_MS = 3_600_000;
const FIRST_MONTH = 0;
const LAST_MONTH = 15;

/** The epics: a campaign a season in ACQ, lasting themes in every project. */
export function tellCampaigns(telling: Telling): Campaigns {
  const { clock } = telling;
  const begin = clock.monthStart(FIRST_MONTH - 1);
  const all: Campaign[] = PROJECT_KEYS.flatMap((project) =>
    THEMES[project].map((title, i) => ({
      ref: `${project}-theme-${i}`,
      project,
      title: say(title, telling.language),
      from: clock.addWork(begin, 0) + i * HOUR_MS,
      to: Infinity,
    })),
  );
  for (let month = FIRST_MONTH; month <= LAST_MONTH; month++) all.push(season(telling, month));
  const issues = all.filter(({ from }) => from < clock.todayMs).map((each) => tell(telling, each));
  return { issues, all };
}

/** The campaign of the calendar month in which a relative month has its middle. */
function season(telling: Telling, month: number): Campaign {
  const { clock, language } = telling;
  const middle = clock.monthDay(month, 15);
  const title = YEAR[Number(middle.slice(5, 7)) - 1] ?? YEAR[0];
  const from = clock.addWork(startOfDay(clock.monthDay(month, -25)), 0.1);
  const to = startOfDay(clock.monthDay(month + 1));
  const name = `${say(title as { en: string; fr: string }, language)} ${middle.slice(0, 4)}`;
  return { ref: `ACQ-season-${month}`, project: 'ACQ', title: name, from, to };
}

function tell(telling: Telling, campaign: Campaign): IssueStory {
  const { clock, language, random } = telling;
  const reporter = campaign.project === 'ACQ' ? 'hugo' : 'aminata';
  const teller = new Teller(
    {
      ref: campaign.ref,
      project: campaign.project,
      type: 'epic',
      reporter,
      at: campaign.from,
      values: { summary: telling.unique(campaign.title) },
    },
    random.fork(campaign.ref),
    language,
  );
  teller.move(clock.addWork(campaign.from, 3), reporter, 'begin');
  if (campaign.to < clock.todayMs) teller.move(clock.addWork(campaign.to, 2), reporter, 'finish');
  return teller.issue;
}

/** A campaign to which something filed now could belong. */
export function pickCampaign(
  campaigns: Campaigns,
  telling: Telling,
  project: ProjectKey,
  ref: string,
  at: number,
): string | undefined {
  const random = telling.random.fork(`${ref}-campaign`);
  const running = campaigns.all.filter(
    (each) => each.project === project && each.from < at && at < each.to,
  );
  if (running.length === 0 || random.chance(0.15)) return undefined;
  return random.pick(running).ref;
}
