import type { StatusCategoryKey } from '../jira/statuses/status';
import { looseOf, textOf, toTextOf, type Loose } from './exported';

export interface FoundStatus {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategoryKey;
  /** Whether an issue is in it today; others are only in histories, and their category is guessed. */
  readonly isUsed: boolean;
}

/** Status id → what the export says of it. */
export type FoundStatuses = Map<string, FoundStatus>;

const CATEGORIES: Readonly<Record<string, StatusCategoryKey>> = {
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE',
};

/** The status that an issue is in, as its field tells it. */
export function noteStatusNow(statuses: FoundStatuses, status: Loose): void {
  const category = CATEGORIES[textOf(looseOf(status.statusCategory).key) ?? ''] ?? 'TODO';
  const id = textOf(status.id) ?? '';
  statuses.set(id, { id, name: textOf(status.name) ?? id, category, isUsed: true });
}

/** The statuses of a change, before and after. */
export function noteStatusChange(statuses: FoundStatuses, item: Loose): readonly string[] {
  const sides = [
    [textOf(item.from), textOf(item.fromString)],
    [textOf(item.to), toTextOf(item)],
  ] as const;
  return sides.flatMap(([id, name]) => {
    if (id === undefined) return [];
    noteStatus(statuses, id, name);
    return [id];
  });
}

/** A status that no issue is in today may be gone: its category can only be guessed. */
function noteStatus(statuses: FoundStatuses, id: string, name = id): void {
  if (statuses.has(id)) return;
  statuses.set(id, { id, name, category: guessOf(name), isUsed: false });
}

function guessOf(name: string): StatusCategoryKey {
  if (/done|closed|resolved|cancel|reject|released|terminé|fermé|résolu/i.test(name)) return 'DONE';
  return /to ?do|open|new|backlog|à faire|ouvert|nouveau/i.test(name) ? 'TODO' : 'IN_PROGRESS';
}
