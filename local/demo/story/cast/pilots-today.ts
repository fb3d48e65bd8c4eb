import type { Bilingual } from '../../language';
import type { PersonKey } from '../../people';
import type { IssueStory, ProjectKey } from '../act';
import { addDays } from '../story-clock';
import type { Telling } from '../telling';
import { ago, openTicket } from './open-ticket';

interface OpenPilot {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly reporter: PersonKey;
  readonly developer: PersonKey;
  readonly title: Bilingual;
  /** Working days from *ready* to the pilot, and since it began. */
  readonly leadDays: number;
  readonly pilotDays: number;
  /** Calendar days since its time-box ended. */
  readonly overBy: number;
  /** Working days since the trial was closed; absent: still running. */
  readonly verdictDueDays?: number;
}

const PILOTS: readonly OpenPilot[] = [
  {
    ref: 'pilot-frost',
    project: 'ACQ',
    reporter: 'manon',
    developer: 'yasmine',
    title: {
      en: 'Warn balcony gardeners before the first frost',
      fr: 'Prévenir les jardiniers de balcon avant le premier gel',
    },
    leadDays: 14,
    pilotDays: 17,
    overBy: 6,
  },
  {
    ref: 'pilot-receipt',
    project: 'FID',
    reporter: 'pauline',
    developer: 'bao',
    title: {
      en: 'Points for a photographed receipt',
      fr: 'Des points pour un ticket photographié',
    },
    leadDays: 21,
    pilotDays: 14,
    overBy: 3,
  },
  {
    ref: 'pilot-aisle',
    project: 'WEB',
    reporter: 'luc',
    developer: 'rafael',
    title: {
      en: 'Show the aisle of a product in the Montréal shops',
      fr: 'Indiquer le rayon d’un produit dans les magasins de Montréal',
    },
    leadDays: 12,
    pilotDays: 12,
    overBy: 2,
  },
  {
    ref: 'pilot-barbecue',
    project: 'WEB',
    reporter: 'hugo',
    developer: 'elodie',
    title: {
      en: 'Compare three barbecues on one page',
      fr: 'Comparer trois barbecues sur une page',
    },
    leadDays: 10,
    pilotDays: 15,
    overBy: -1,
    verdictDueDays: 3.4,
  },
  {
    ref: 'pilot-swap',
    project: 'FID',
    reporter: 'nadia',
    developer: 'lucas',
    title: {
      en: 'Swap points for a seat at the workshop',
      fr: 'Échanger des points contre une place à l’atelier',
    },
    leadDays: 9,
    pilotDays: 13,
    overBy: -2,
    verdictDueDays: 2.2,
  },
];

/** Pilots past their date, and two whose verdict is awaited. */
export function tellPilotsToday(telling: Telling): IssueStory[] {
  return PILOTS.map((pilot) => tell(telling, pilot));
}

function tell(telling: Telling, pilot: OpenPilot): IssueStory {
  const { developer, leadDays, pilotDays } = pilot;
  const at = (days: number): number => ago(telling, days);
  const ready = pilotDays + leadDays;
  const responder = pilot.project === 'WEB' ? 'wei' : 'ines';
  const teller = openTicket(telling, {
    ...pilot,
    type: 'prototype',
    daysAgo: ready + 3,
    values: { lane: 'rapid-prototype' },
  });
  teller
    .say(at(ready + 2.4), responder, 'firstWords')
    .move(at(ready + 2), responder, 'start-triage');
  teller.move(at(ready), responder, 'yes', { answer: 'yes' });
  const pulled = pilotDays + leadDays * 0.75;
  teller.move(at(pulled), developer, 'pull');
  teller.edit(at(pulled) + 60_000, developer, { assignee: developer });
  teller.move(at(pilotDays + leadDays * 0.2), developer, 'submit-for-review');
  teller.move(at(pilotDays), developer, 'start-pilot', {
    timeBoxEnd: addDays(telling.clock.today, -pilot.overBy),
    clearedFor: 'pilot',
  });
  if (pilot.verdictDueDays !== undefined) {
    teller.move(at(pilot.verdictDueDays), pilot.reporter, 'end-trial');
  }
  telling.urgency.bookAhead({ from: at(ready), to: at(pilot.verdictDueDays ?? -2) });
  return teller.issue;
}
