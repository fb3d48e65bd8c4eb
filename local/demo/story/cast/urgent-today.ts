import type { Bilingual } from '../../language';
import { say } from '../../language';
import type { PersonKey } from '../../people';
import type { IssueStory, ProjectKey } from '../act';
import { addDays } from '../story-clock';
import type { Telling } from '../telling';
import { URGENT_REASONS } from '../words/briefs';
import { ago, openTicket } from './open-ticket';

interface Alarm {
  readonly ref: string;
  readonly project: ProjectKey;
  readonly reporter: PersonKey;
  readonly developer: PersonKey;
  readonly daysAgo: number;
  readonly reached: 'ready' | 'build' | 'review';
  readonly title: Bilingual;
  readonly reason: number;
}

const ALARMS: readonly Alarm[] = [
  {
    ref: 'alarm-price',
    project: 'ACQ',
    reporter: 'sarah',
    developer: 'bao',
    daysAgo: 4,
    reached: 'build',
    title: {
      en: 'Leaflet and campaign page show two prices',
      fr: 'Le dépliant et la page de campagne affichent deux prix',
    },
    reason: 2,
  },
  {
    ref: 'alarm-spot',
    project: 'ACQ',
    reporter: 'hugo',
    developer: 'thomas',
    daysAgo: 6,
    reached: 'review',
    title: {
      en: 'Landing page for the Sunday television spot',
      fr: 'Page d’atterrissage du spot télévisé de dimanche',
    },
    reason: 3,
  },
  {
    ref: 'alarm-points',
    project: 'FID',
    reporter: 'nadia',
    developer: 'lucas',
    daysAgo: 3,
    reached: 'build',
    title: { en: 'Points counted twice since Saturday', fr: 'Points comptés double depuis samedi' },
    reason: 2,
  },
  {
    ref: 'alarm-consent',
    project: 'FID',
    reporter: 'pauline',
    developer: 'yasmine',
    daysAgo: 2,
    reached: 'ready',
    title: {
      en: 'Unsubscribe link of the points statement leads nowhere',
      fr: 'Le lien de désinscription du relevé de points ne mène à rien',
    },
    reason: 1,
  },
];

/** The urgent lane today: at its cap of two in ACQ and in FID. */
export function tellUrgentToday(telling: Telling): IssueStory[] {
  return ALARMS.map((alarm) => {
    const at = (after: number): number => ago(telling, alarm.daysAgo - after);
    const { language, clock } = telling;
    const teller = openTicket(telling, {
      ...alarm,
      type: 'request',
      values: {
        lane: 'urgent',
        priority: 'high',
        neededBy: addDays(clock.today, 3),
        urgentReason: say(URGENT_REASONS[alarm.reason] as Bilingual, language),
        costOfWaiting: 'spike',
        costPerWeek: 18_000,
      },
    });
    teller.say(at(0.2), 'ines', 'firstWords').move(at(0.25), 'ines', 'start-triage');
    teller.move(at(0.6), 'ines', 'yes', { answer: 'yes' });
    if (alarm.reached !== 'ready') {
      teller.move(at(0.9), alarm.developer, 'pull');
      teller.edit(at(0.9) + 60_000, alarm.developer, { assignee: alarm.developer });
    }
    if (alarm.reached === 'review') {
      teller.move(at(alarm.daysAgo - 0.7), alarm.developer, 'submit-for-review');
    }
    telling.urgency.book(alarm.project, { from: at(0.6), to: ago(telling, -3) }, true);
    return teller.issue;
  });
}
