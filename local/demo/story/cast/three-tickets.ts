import { say, type Bilingual } from '../../language';
import type { IssueStory } from '../act';
import { addDays } from '../story-clock';
import type { Telling } from '../telling';
import { ago, openTicket } from './open-ticket';

const TRIAL_LEFT_DAYS = 2;

/** The three tickets with which the demo is told, and the waiver that the second one leans on. */
export function tellThreeTickets(telling: Telling): IssueStory[] {
  return [tellPlant(telling), ...tellConsent(telling), ...tellLandingPages(telling)];
}

/** A pilot in the shops: blocked by the brand for three days, two days before its trial ends. */
function tellPlant(telling: Telling): IssueStory {
  const at = (days: number): number => ago(telling, days);
  const timeBoxEnd = addDays(telling.clock.today, TRIAL_LEFT_DAYS);
  const teller = openTicket(telling, {
    ref: 'plant',
    project: 'ACQ',
    type: 'prototype',
    reporter: 'camille',
    daysAgo: 13,
    title: {
      en: 'Tell me when my plant is back in stock',
      fr: 'Me prévenir quand ma plante revient en stock',
    },
    values: {
      lane: 'rapid-prototype',
      neededBy: addDays(telling.clock.today, 20),
      outcome: say(
        {
          en: 'Someone who misses a plant gets one message when it is back, and comes to the shop.',
          fr: 'Qui cherche une plante reçoit un message à son retour, et vient au magasin.',
        },
        telling.language,
      ),
      liaisonIt: 'ines',
      liaisonMarketing: 'oceane',
    },
  });
  teller.say(at(12.6), 'ines', 'firstWords').move(at(12), 'ines', 'start-triage');
  teller.move(at(9), 'ines', 'yes', { answer: 'yes' });
  teller.edit(at(9.2), 'ines', { size: 'm' });
  teller.move(at(8.4), 'sofia', 'pull').edit(at(8.4) + 60_000, 'sofia', { assignee: 'sofia' });
  teller.say(at(6.5), 'sofia', 'progress').move(at(5.6), 'sofia', 'submit-for-review');
  teller.move(at(4.8), 'sofia', 'start-pilot', { timeBoxEnd, clearedFor: 'pilot' });
  teller.flag(at(3), 'sofia', 'brand').say(at(3) + 60_000, 'sofia', 'blocked');
  telling.urgency.bookAhead({ from: at(9), to: at(-3) });
  return teller.issue;
}

/** In build on a waiver that expired: the consent of the shop tablets. */
function tellConsent(telling: Telling): IssueStory[] {
  const at = (days: number): number => ago(telling, days);
  const request = openTicket(telling, {
    ref: 'consent',
    project: 'FID',
    type: 'request',
    reporter: 'elsa',
    daysAgo: 24,
    title: { en: 'E-mail consent on shop tablets', fr: 'Consentement e-mail sur les tablettes' },
    values: { lane: 'planned', dataClass: 'personal', system: 'Comptoir', channel: ['shop'] },
  });
  request.say(at(23.5), 'ines', 'firstWords').move(at(23), 'ines', 'start-triage');
  request.move(at(21), 'ines', 'yes-if', {
    answer: 'yes-if',
    answerDetail: say(
      {
        en: 'Yes, if data protection grants a waiver until the tablets show the text in full.',
        fr: 'Oui, si la protection des données accorde une dérogation le temps d’afficher le texte.',
      },
      telling.language,
    ),
  });
  request.move(at(12), 'yasmine', 'pull').edit(at(12) + 60_000, 'yasmine', { assignee: 'yasmine' });
  request.say(at(8), 'yasmine', 'progress');
  telling.urgency.bookAhead({ from: at(21), to: at(-4) });
  const waiver = openTicket(telling, {
    ref: 'consent-waiver',
    project: 'FID',
    type: 'waiver',
    reporter: 'aminata',
    daysAgo: 42,
    title: {
      en: 'Short consent text on shop tablets',
      fr: 'Texte de consentement abrégé sur les tablettes',
    },
    values: { check: 'consent', expiresOn: telling.clock.dayOf(at(6)) },
  });
  waiver.move(at(40), 'etienne', 'grant').link(at(20), 'aminata', 'waives', 'consent');
  waiver.move(at(6), 'karim', 'expire');
  return [request.issue, waiver.issue];
}

/** Ready for weeks: pushed twice by urgent tickets. */
function tellLandingPages(telling: Telling): IssueStory[] {
  const at = (days: number): number => ago(telling, days);
  const teller = openTicket(telling, {
    ref: 'landing',
    project: 'WEB',
    type: 'request',
    reporter: 'karim',
    daysAgo: 27,
    title: {
      en: 'Landing pages under 2 MB on a phone',
      fr: 'Pages d’atterrissage sous 2 Mo sur mobile',
    },
    values: { lane: 'foundations', variant: 'scale-up' },
  });
  teller.say(at(26.5), 'wei', 'firstWords').move(at(26), 'wei', 'start-triage');
  teller.move(at(24), 'wei', 'yes', { answer: 'yes' });
  teller.say(at(15.6), 'wei', 'pushed').say(at(6.6), 'wei', 'pushed');
  telling.urgency.bookAhead({ from: at(24), to: at(-5) });
  return [teller.issue, ...PUSHERS.map((pusher) => tellPusher(telling, pusher))];
}

interface Pusher {
  readonly ref: string;
  readonly daysAgo: number;
  readonly title: Bilingual;
}

const PUSHERS: readonly Pusher[] = [
  {
    ref: 'basket-empty',
    daysAgo: 16,
    title: {
      en: 'Basket is empty after signing in on a phone',
      fr: 'Panier vide après connexion sur mobile',
    },
  },
  {
    ref: 'store-page-down',
    daysAgo: 7,
    title: {
      en: 'Store pages of Romandy answer with an error',
      fr: 'Pages magasin de Suisse romande en erreur',
    },
  },
];

/** An urgent bug that went first, and was over in two days. */
function tellPusher(telling: Telling, { ref, daysAgo, title }: Pusher): IssueStory {
  const at = (after: number): number => ago(telling, daysAgo - after);
  const teller = openTicket(telling, {
    ref,
    project: 'WEB',
    type: 'bug',
    reporter: 'fatou',
    daysAgo,
    title,
    values: { lane: 'urgent', priority: 'high' },
  });
  teller.move(at(0.2), 'martin', 'begin').link(at(0.3), 'wei', 'blocks', 'landing');
  teller.move(at(1.5), 'martin', 'to-code-review').move(at(1.9), 'fatou', 'finish');
  telling.urgency.book('WEB', { from: at(0.2), to: at(1.9) }, true);
  return teller.issue;
}
