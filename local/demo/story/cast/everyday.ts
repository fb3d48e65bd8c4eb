import type { Bilingual } from '../../language';
import type { PersonKey } from '../../people';
import type { IssueStory, ProjectKey } from '../act';
import type { Telling } from '../telling';
import { ago, openTicket } from './open-ticket';

interface Everyday {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly reporter: PersonKey;
  readonly responder: PersonKey;
  readonly developer: PersonKey;
  readonly reached: 'asked' | 'build' | 'review';
  readonly title: Bilingual;
}

const TICKETS: readonly Everyday[] = [
  {
    ref: 'everyday-points',
    project: 'FID',
    reporter: 'nadia',
    responder: 'ines',
    developer: 'bao',
    reached: 'asked',
    title: {
      en: 'Tell members when points expire',
      fr: 'Prévenir les membres de l’échéance des points',
    },
  },
  {
    ref: 'everyday-birthday',
    project: 'FID',
    reporter: 'elsa',
    responder: 'ines',
    developer: 'chloe',
    reached: 'review',
    title: { en: 'Birthday voucher in francs', fr: 'Bon d’anniversaire en francs' },
  },
  {
    ref: 'everyday-pots',
    project: 'WEB',
    reporter: 'bastien',
    responder: 'wei',
    developer: 'martin',
    reached: 'asked',
    title: { en: 'Sort pots by diameter', fr: 'Trier les pots par diamètre' },
  },
  {
    ref: 'everyday-collect',
    project: 'WEB',
    reporter: 'luc',
    responder: 'wei',
    developer: 'fatou',
    reached: 'build',
    title: {
      en: 'Collect hours of the Québec shops',
      fr: 'Heures de retrait des magasins du Québec',
    },
  },
  {
    ref: 'everyday-photos',
    project: 'WEB',
    reporter: 'hugo',
    responder: 'wei',
    developer: 'antoine',
    reached: 'review',
    title: {
      en: 'Larger photographs on the product page',
      fr: 'Photos plus grandes sur la fiche produit',
    },
  },
];

/** Plain work, so that no column of FID and WEB is ever empty, whatever the day. */
export function tellEveryday(telling: Telling): IssueStory[] {
  return TICKETS.map((ticket) => tell(telling, ticket));
}

function tell(telling: Telling, ticket: Everyday): IssueStory {
  const { responder, developer, reached } = ticket;
  const at = (days: number): number => ago(telling, days);
  const daysAgo = { asked: 5, build: 12, review: 13 }[reached];
  const teller = openTicket(telling, {
    ...ticket,
    type: 'request',
    daysAgo,
    values: { lane: 'planned' },
  });
  teller.move(at(daysAgo - 0.8), responder, 'start-triage');
  if (reached === 'asked') {
    teller.say(at(3.4), responder, 'question').move(at(3.4) + 60_000, responder, 'ask');
    return teller.issue;
  }
  teller.say(at(daysAgo - 1.1), responder, 'firstWords');
  teller.move(at(daysAgo - 2), responder, 'yes', { answer: 'yes' });
  teller.move(at(7), developer, 'pull').edit(at(7) + 60_000, developer, { assignee: developer });
  teller.say(at(4), developer, 'progress');
  if (reached === 'review') teller.move(at(1.8), developer, 'submit-for-review');
  telling.urgency.bookAhead({ from: at(daysAgo - 2), to: at(-2) });
  return teller.issue;
}
