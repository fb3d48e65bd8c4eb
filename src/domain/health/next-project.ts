import { toDayNumber } from '../day';
import type { IsoDay, ProjectSettings } from '../settings';

/** Days that the last project is used before the next one is proposed. */
const SETTLING_DAYS = 30;

/** A project that is not enrolled, as Jira describes it. */
export interface Prospect {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style: 'company' | 'team';
  readonly issues: number;
  /** Epoch milliseconds; absent: nothing ever happened in it. */
  readonly lastChangeAt: number | undefined;
}

/** Whether the last project that was set up has been used for a month. */
export function isTimeForTheNext(
  projects: readonly Pick<ProjectSettings, 'setUpOn'>[],
  today: IsoDay,
): boolean {
  const last = projects
    .map(({ setUpOn }) => setUpOn)
    .sort()
    .at(-1);
  return last !== undefined && toDayNumber(today) - toDayNumber(last) >= SETTLING_DAYS;
}

const DAY_MS = 86_400_000;

/**
 * The project to go on with: one that can have everything and in which there is life, the one with
 * the most issues.
 *
 * @returns `undefined` when there is none.
 */
export function proposeNext(
  prospects: readonly Prospect[],
  enrolled: readonly string[],
  now: number,
): Prospect | undefined {
  const isAlive = ({ lastChangeAt = 0 }: Prospect) => now - lastChangeAt <= SETTLING_DAYS * DAY_MS;
  const [best] = prospects
    .filter(({ id, style }) => style === 'company' && !enrolled.includes(id))
    .filter(isAlive)
    .sort((a, b) => b.issues - a.issues || a.key.localeCompare(b.key));
  return best;
}
