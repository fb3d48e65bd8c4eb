import type { IssueStory } from '../act';
import type { Telling } from '../telling';
import { tellEveryday } from './everyday';
import { tellLegalSeven } from './legal-seven';
import { tellMilestones } from './milestones';
import { tellPilotsToday } from './pilots-today';
import { tellRequestsOfCamille } from './requests-of-camille';
import { tellThreeTickets } from './three-tickets';
import { tellUrgentToday } from './urgent-today';

/** The tickets that everyone at Orvelle speaks of. */
export function tellCast(telling: Telling): IssueStory[] {
  return [
    ...tellThreeTickets(telling),
    ...tellRequestsOfCamille(telling),
    ...tellLegalSeven(telling),
    ...tellUrgentToday(telling),
    ...tellPilotsToday(telling),
    ...tellEveryday(telling),
    ...tellMilestones(telling),
  ];
}
