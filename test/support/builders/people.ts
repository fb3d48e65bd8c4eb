import { actorIdOf } from '../../../src/domain/actor';
import type { RosterEntry } from '../../../src/domain/settings';

/** Fictitious people of the demo, by the side that they are on. */
export const INES = 'account-ines';
export const WEI = 'account-wei';
export const CAMILLE = 'account-camille';
export const AMINATA = 'account-aminata';
/** On no roster. */
export const LUC = 'account-luc';
/** An automation account. */
export const ROBOT = undefined;

export const ROSTER: readonly RosterEntry[] = [
  { accountId: INES, side: 'it', from: '2025-01-01' },
  { accountId: WEI, side: 'it', from: '2025-01-01' },
  { accountId: CAMILLE, side: 'marketing', from: '2025-01-01' },
  { accountId: AMINATA, side: 'marketing', from: '2025-01-01' },
];

/** Their number in a timeline; nobody for the robot. */
export function actor(accountId: string | undefined): number {
  return accountId === undefined ? 0 : actorIdOf(accountId);
}
