import type { Stage, StageMap, StatusMeaning } from '../stage';
import type { BoardColumn } from '../settings';
import type { ActualStatus } from './actual-state';
import { STATUSES, type StatusKey } from './desired-statuses';
import { keysOf } from './place';

const STOPPED = /cancel|won.?t|reject|abandon|duplicat|annul|refus|withdrawn|retir/i;
const REVIEW = /review|recette|\bqa\b|test|valid|relecture/i;

/** Statuses of set-up by their id on the site. */
export type OwnStatuses = Readonly<Partial<Record<StatusKey, string>>>;

/**
 * What the statuses of a project mean. Ours are known; those of the team's own types are proposed by
 * their category and, where it says more, their name: what waits to be begun waits for IT.
 */
export function proposeStageMap(statuses: readonly ActualStatus[], own: OwnStatuses): StageMap {
  const meanings = new Map<string, StatusMeaning>(
    keysOf(STATUSES).flatMap((key) => {
      const id = own[key];
      return id === undefined ? [] : [[id, STATUSES[key].meaning] as const];
    }),
  );
  return Object.fromEntries(
    statuses.map((status) => [status.id, meanings.get(status.id) ?? proposed(status)]),
  );
}

function proposed({ name, category }: ActualStatus): StatusMeaning {
  if (category === 'DONE') {
    return { stage: STOPPED.test(name) ? 'stopped' : 'done', waitsOn: 'nobody' };
  }
  if (category === 'TODO') return { stage: 'triage', waitsOn: 'it' };
  return REVIEW.test(name)
    ? { stage: 'review', waitsOn: 'it' }
    : { stage: 'build', waitsOn: 'nobody' };
}

/** How many days *Finished* looks back. */
const FINISHED_DAYS = 14;

const COLUMNS: readonly (readonly [key: string, stages: readonly Stage[]])[] = [
  ['study', ['intake', 'triage']],
  ['ready', ['ready']],
  ['build', ['build']],
  ['review', ['review']],
  ['pilot', ['pilot']],
  ['decide', ['decide']],
  ['finished', ['done', 'stopped']],
];

/** The columns of the board by stage; a column in which nothing can be is left out. */
export function proposeColumns(
  stageMap: StageMap,
  isOnBoard: (statusId: string) => boolean,
): readonly BoardColumn[] {
  return COLUMNS.map(([key, stages]): BoardColumn => {
    const statusIds = Object.entries(stageMap)
      .filter(([id, { stage }]) => stages.includes(stage) && isOnBoard(id))
      .map(([id]) => id);
    return key === 'finished'
      ? { key, statusIds, lastDays: FINISHED_DAYS, foldedAtFirst: true }
      : { key, statusIds };
  }).filter(({ statusIds }) => statusIds.length > 0);
}
