import type { IsoDay } from '../../../src/domain/settings';
import { say, type Language } from '../language';
import { getPerson, JOINERS, type PersonKey } from '../people';
import type { ProjectKey } from './act';
import { JOINT_SQUAD_MONTH, SET_UP_MONTH } from './months';
import { Dealer, Quota } from './quota';
import { Random } from './random';
import { startOfDay, StoryClock } from './story-clock';
import { UrgencyLedger } from './urgency-ledger';
import { AREAS } from './words/places';

const TRIES = 40;

/** What the parts of the story share while it is told. */
export class Telling {
  readonly clock: StoryClock;
  readonly random: Random;
  readonly urgency: UrgencyLedger;
  readonly onTime = new Quota();
  readonly rightFirstTime = new Quota();
  readonly noticed = new Quota();
  readonly architectFirst = new Quota();
  readonly clarified = new Quota();
  /** Of those that are asked nothing, which are complete. */
  readonly completed = new Quota();
  readonly constructive = new Quota();
  readonly onTimePilots = new Quota();
  readonly lateBrand = new Quota();
  readonly vendorFlags = new Quota();
  readonly answers = new Dealer<'yes' | 'yes-if' | 'not-now' | 'no-but'>();
  readonly verdicts = new Dealer<'scale' | 'iterate' | 'stop'>();
  /** Day and instant on which Entente was set up. */
  readonly setUpOn: IsoDay;
  readonly setUpAt: number;
  private readonly usedTitles = new Map<string, number>();

  constructor(
    today: IsoDay,
    readonly language: Language,
    seed = 20261122,
  ) {
    this.clock = new StoryClock(today);
    this.random = new Random(seed);
    this.urgency = new UrgencyLedger(this.clock);
    this.setUpOn = this.clock.monthDay(SET_UP_MONTH, 1);
    this.setUpAt = startOfDay(this.setUpOn) + 7 * 3_600_000;
  }

  /** A title not yet used: another draw, then one with a place of its own, at last a number. */
  fresh(random: Random, draw: () => string): string {
    let title = draw();
    for (let i = 0; i < TRIES && this.usedTitles.has(title); i++) {
      const again = draw();
      title = i < TRIES / 4 ? again : `${again} – ${say(random.pick(AREAS), this.language)}`;
    }
    return this.unique(title);
  }

  /** The title, with a number from its second use on: no two issues read the same. */
  unique(title: string): string {
    const uses = (this.usedTitles.get(title) ?? 0) + 1;
    this.usedTitles.set(title, uses);
    return uses === 1 ? title : `${title} (${uses})`;
  }
}

const REPORTERS: Readonly<Record<ProjectKey, readonly PersonKey[]>> = {
  ACQ: ['camille', 'hugo', 'sarah', 'bastien', 'manon'],
  FID: ['nadia', 'elsa', 'pauline', 'sarah'],
  WEB: ['hugo', 'bastien', 'luc', 'aminata'],
};

const DEVELOPERS: Readonly<Record<ProjectKey, readonly PersonKey[]>> = {
  ACQ: ['sofia', 'thomas', 'yasmine', 'lucas', 'bao'],
  FID: ['thomas', 'yasmine', 'lucas', 'bao', 'chloe'],
  WEB: ['rafael', 'elodie', 'martin', 'fatou', 'antoine'],
};

/** Those who answer requests and are neither architect nor liaison. */
const RESPONDERS: Readonly<Record<ProjectKey, readonly PersonKey[]>> = {
  ACQ: ['chloe', 'thomas', 'wei'],
  FID: ['chloe', 'bao', 'wei'],
  WEB: ['wei', 'elodie', 'martin'],
};

export const pickReporter = (project: ProjectKey, random: Random): PersonKey =>
  random.pick(REPORTERS[project]);

export const pickDeveloper = (project: ProjectKey, random: Random): PersonKey =>
  random.pick(DEVELOPERS[project]);

export function pickResponder(
  project: ProjectKey,
  withArchitect: boolean,
  random: Random,
): PersonKey {
  if (withArchitect) return random.chance(0.3) ? 'karim' : 'ines';
  return random.pick(RESPONDERS[project]);
}

/** Who speaks for marketing on an issue: its reporter, or for IT's own work the squad's marketer. */
export function marketingVoice(project: ProjectKey, reporter: PersonKey, month: number): PersonKey {
  if (getPerson(reporter).side === 'marketing') return reporter;
  if (project === 'WEB') return 'hugo';
  if (month < JOINT_SQUAD_MONTH) return 'aminata';
  return JOINERS[project === 'ACQ' ? 0 : 1] as PersonKey;
}
