import type { WaitsOn } from '../stage';
import type { Card } from './card';
import type { CardClock } from './card-clock';

/** On whom a card waits now. *not-said*: it is flagged, and the flag gives no reason that we know. */
export type Waiting = Exclude<WaitsOn, 'nobody'> | 'not-said';

export interface Wait {
  readonly on: Waiting;
  /** Where it comes from: the flag wins over the status. */
  readonly by: 'flag' | 'status';
  /** Epoch ms; absent when history does not tell. */
  readonly since?: number;
}

/** On whom a card waits, and since when: by its flag's reason, else by its status. */
export function waitOf(
  card: Card,
  clock: CardClock | undefined,
  statusWaitsOn: WaitsOn | undefined,
  flagReasons: Readonly<Record<string, WaitsOn>>,
): Wait | undefined {
  if (card.isFlagged) {
    const party = card.flagReason && flagReasons[card.flagReason.id];
    const since = clock?.flaggedSince;
    const on = party === undefined || party === 'nobody' ? 'not-said' : party;
    return { on, by: 'flag', ...(since !== undefined && { since }) };
  }
  if (statusWaitsOn === undefined || statusWaitsOn === 'nobody') return undefined;
  return { on: statusWaitsOn, by: 'status', ...(clock && { since: clock.waitingSince }) };
}
