import type { Bilingual } from '../../language';
import { say } from '../../language';
import type { IssueStory, StoryValues } from '../act';
import { addDays } from '../story-clock';
import type { Teller } from '../teller';
import type { Telling } from '../telling';
import { SAYINGS } from '../words/comments';
import { ago, openTicket } from './open-ticket';

interface Sketch {
  readonly ref: string;
  readonly title: Bilingual;
  readonly daysAgo: number;
  readonly values?: StoryValues;
  /** What happened since; `at` counts working days before today. */
  readonly tell: (teller: Teller, at: (daysAgo: number) => number, telling: Telling) => void;
}

const taken = (teller: Teller, at: (daysAgo: number) => number, filed: number): Teller =>
  teller.say(at(filed - 0.5), 'ines', 'firstWords').move(at(filed - 0.6), 'ines', 'start-triage');

const words = (telling: Telling, texts: readonly Bilingual[]): string =>
  say(texts[0] as Bilingual, telling.language);

/** What Camille Besson sees among her requests: each answer once, and questions to her. */
const SKETCHES: readonly Sketch[] = [
  {
    ref: 'camille-asked',
    title: {
      en: 'Remind the gift list two days before the date',
      fr: 'Rappeler la liste cadeaux deux jours avant la date',
    },
    daysAgo: 4,
    tell: (teller, at) => {
      teller.move(at(3.6), 'ines', 'start-triage').say(at(2.4), 'ines', 'question');
      teller.move(at(2.4) + 60_000, 'ines', 'ask');
    },
  },
  {
    ref: 'camille-asked-long-ago',
    title: {
      en: 'Weather in the subject line of the Saturday e-mail',
      fr: "La météo dans l'objet de l'e-mail du samedi",
    },
    daysAgo: 8,
    values: { variant: 'data-source' },
    tell: (teller, at) => {
      teller.move(at(7), 'chloe', 'start-triage').say(at(6.3), 'chloe', 'question');
      teller.move(at(6.3) + 60_000, 'chloe', 'ask');
    },
  },
  {
    ref: 'camille-new',
    title: {
      en: 'Shop picture in the workshop invitation',
      fr: "La photo du magasin dans l'invitation à l'atelier",
    },
    daysAgo: 0.7,
    tell: () => undefined,
  },
  {
    ref: 'camille-yes',
    title: {
      en: 'Show the opening hours of the next bank holiday',
      fr: 'Afficher les horaires du prochain jour férié',
    },
    daysAgo: 3,
    tell: (teller, at) => {
      taken(teller, at, 3).move(at(1.2), 'ines', 'yes', { answer: 'yes' });
    },
  },
  {
    ref: 'camille-yes-if',
    title: {
      en: 'Second picture in the basket reminder',
      fr: 'Deuxième visuel dans la relance panier',
    },
    daysAgo: 11,
    tell: (teller, at, telling) => {
      const answerDetail = words(telling, SAYINGS.condition.slice(3));
      taken(teller, at, 11).move(at(9.6), 'ines', 'yes-if', { answer: 'yes-if', answerDetail });
      teller.move(at(5), 'thomas', 'pull').edit(at(5) + 60_000, 'thomas', { assignee: 'thomas' });
      teller.say(at(2.5), 'thomas', 'progress');
    },
  },
  {
    ref: 'camille-not-now',
    title: {
      en: 'Offer of the day in the checkout',
      fr: 'Offre du jour dans le tunnel de commande',
    },
    daysAgo: 9,
    tell: (teller, at, telling) => {
      const answerDetail = words(telling, SAYINGS.notNow.slice(1));
      const answerDate = addDays(telling.clock.today, 45);
      const values = { answer: 'not-now', answerDetail, answerDate };
      taken(teller, at, 9).move(at(7.5), 'ines', 'not-now', values);
    },
  },
  {
    ref: 'camille-no-but',
    title: {
      en: 'Segment of people who bought bulbs last year',
      fr: "Segment des acheteurs de bulbes de l'an dernier",
    },
    daysAgo: 7,
    values: { variant: 'data-source' },
    tell: (teller, at, telling) => {
      const answerDetail = words(telling, SAYINGS.alternative);
      taken(teller, at, 7).move(at(5.8), 'ines', 'no-but', { answer: 'no-but', answerDetail });
    },
  },
  {
    ref: 'camille-review',
    title: {
      en: 'Countdown to the weekend workshop on the campaign page',
      fr: "Compte à rebours de l'atelier sur la page de campagne",
    },
    daysAgo: 14,
    tell: (teller, at) => {
      taken(teller, at, 14).move(at(12.4), 'ines', 'yes', { answer: 'yes' });
      teller.move(at(9), 'lucas', 'pull').edit(at(9) + 60_000, 'lucas', { assignee: 'lucas' });
      teller.say(at(4), 'lucas', 'progress').move(at(1.6), 'lucas', 'submit-for-review');
    },
  },
];

const IN_PROGRESS = new Set(['ready', 'build', 'review']);

export function tellRequestsOfCamille(telling: Telling): IssueStory[] {
  const at = (days: number): number => ago(telling, days);
  return SKETCHES.map(({ ref, title, daysAgo, values, tell }) => {
    const teller = openTicket(telling, {
      ref,
      project: 'ACQ',
      type: 'request',
      reporter: 'camille',
      daysAgo,
      title,
      values: { lane: 'planned', neededBy: addDays(telling.clock.today, 24), ...values },
    });
    tell(teller, at, telling);
    const last = teller.issue.stays.at(-1);
    const ready = teller.issue.stays.find((stay) => stay.status === 'ready');
    if (ready && last && IN_PROGRESS.has(last.status)) {
      telling.urgency.bookAhead({ from: ready.from, to: at(-2) });
    }
    return teller.issue;
  });
}
