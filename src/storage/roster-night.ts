import { kvs } from '@forge/kvs';
import { calmly } from './calmly';

const KEY = 'roster-night';

/** How the last night went, in which the roster followed its groups. */
export interface RosterNight {
  /** Ids of groups that the app could not read. */
  readonly unread: readonly string[];
  /** Whether the roster would have been too large to keep. */
  readonly isFull: boolean;
}

/** @returns `undefined` before the first night with groups. */
export const findRosterNight = (): Promise<RosterNight | undefined> =>
  calmly(() => kvs.get<RosterNight>(KEY));

export const saveRosterNight = (night: RosterNight): Promise<void> =>
  calmly(() => kvs.set(KEY, night));
