import type { Bilingual } from '../../language';
import { startOfDay } from '../story-clock';
import type { IssueStory, ProjectKey } from '../act';
import type { Telling } from '../telling';
import { openTicket, ago } from './open-ticket';
import type { PersonKey } from '../../people';

/** What the two sides remember: the crisis, the charter, the cap; and what waits for them now. */
export function tellMilestones(telling: Telling): IssueStory[] {
  return [
    tellPopinzo(telling),
    ...DECISIONS.map((decision, i) => tellDecision(telling, decision, `milestone-${i}`)),
    tellHeavyPage(telling),
  ];
}

/** Month 3: a tool that marketing put in without asking is found live. */
function tellPopinzo(telling: Telling): IssueStory {
  const filed = daysAgoOf(telling, 3, 9);
  const at = (after: number): number => ago(telling, filed - after);
  const teller = openTicket(telling, {
    ref: 'popinzo',
    project: 'WEB',
    type: 'bug',
    reporter: 'wei',
    daysAgo: filed,
    title: {
      en: 'Popinzo found live: consent leak, and 1.8 MB more a page',
      fr: 'Popinzo découvert en ligne : fuite de consentement, et 1,8 Mo de plus par page',
    },
    values: { priority: 'highest' },
  });
  teller.move(at(0.1), 'martin', 'begin').say(at(0.8), 'martin', 'progress');
  teller.move(at(2.5), 'martin', 'to-code-review').move(at(3), 'elodie', 'finish');
  telling.urgency.book('WEB', { from: at(0.1), to: at(3) }, true);
  return teller.issue;
}

interface Milestone {
  readonly project: ProjectKey;
  readonly by: PersonKey;
  /** Relative month and day in it; or working days before today. */
  readonly when: readonly [month: number, day: number] | number;
  readonly takesDays?: number;
  readonly title: Bilingual;
}

const DECISIONS: readonly Milestone[] = [
  {
    project: 'ACQ',
    by: 'aminata',
    when: [4, 5],
    takesDays: 6,
    title: {
      en: 'Sign the charter between marketing and IT',
      fr: 'Signer la charte entre le marketing et l’IT',
    },
  },
  {
    project: 'ACQ',
    by: 'wei',
    when: [12, 1],
    takesDays: 3,
    title: {
      en: 'A hard cap of two urgent cards a project, with the price of waiting',
      fr: 'Plafond de deux urgences par projet, avec le coût de l’attente',
    },
  },
  {
    project: 'ACQ',
    by: 'aminata',
    when: 7,
    title: { en: 'Move brand checks back before Ready?', fr: 'Ramener la marque avant « Prêt » ?' },
  },
  {
    project: 'FID',
    by: 'karim',
    when: 4,
    title: {
      en: 'Renew the tablet waiver or stop the forms?',
      fr: 'Renouveler la dérogation ou arrêter les formulaires ?',
    },
  },
  {
    project: 'WEB',
    by: 'wei',
    when: 2,
    title: {
      en: 'Freeze the checkout for how long?',
      fr: 'Geler le tunnel de commande combien de temps ?',
    },
  },
];

function tellDecision(telling: Telling, milestone: Milestone, ref: string): IssueStory {
  const { project, by, when, takesDays, title } = milestone;
  const daysAgo = typeof when === 'number' ? when : daysAgoOf(telling, when[0], when[1]);
  const teller = openTicket(telling, {
    ref,
    project,
    type: 'decision',
    reporter: by,
    daysAgo,
    title,
  });
  if (takesDays !== undefined) teller.move(ago(telling, daysAgo - takesDays), 'aminata', 'decide');
  return teller.issue;
}

/** Month 13: a second waiver that expired and stays in force. */
function tellHeavyPage(telling: Telling): IssueStory {
  const teller = openTicket(telling, {
    ref: 'heavy-page-waiver',
    project: 'WEB',
    type: 'waiver',
    reporter: 'aminata',
    daysAgo: 70,
    title: {
      en: 'Video on the landing pages above the agreed weight',
      fr: 'Vidéo au-delà du poids convenu sur les pages d’atterrissage',
    },
    values: { check: 'page-weight', expiresOn: telling.clock.dayOf(ago(telling, 28)) },
  });
  teller.move(ago(telling, 68), 'karim', 'grant').move(ago(telling, 28), 'wei', 'expire');
  return teller.issue;
}

/** Working days from a day of a relative month to today. */
function daysAgoOf(telling: Telling, month: number, day: number): number {
  const { clock } = telling;
  return clock.workBetween(startOfDay(clock.monthDay(month, day)), clock.todayMs) - 0.2;
}
