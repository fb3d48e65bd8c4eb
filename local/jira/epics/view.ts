import type { Issue } from '../issues/issue';
import { findProperty } from '../properties/model';
import { getStatus } from '../statuses/model';
import type { World } from '../world';

/** Where an epic's colour is kept; Jira has a field of its own for it. */
export const EPIC_PROPERTY = 'jira.box.epic';

interface EpicSettings {
  readonly color?: string;
  readonly done?: boolean;
}

export const epicSettings = (world: World, { id }: Issue): EpicSettings =>
  findProperty(world, 'epic', id, EPIC_PROPERTY)?.value ?? {};

/** Done by its status, unless somebody said otherwise. */
export const isEpicDone = (world: World, epic: Issue): boolean =>
  epicSettings(world, epic).done ?? getStatus(world, epic.statusId).category === 'DONE';

export const epicBean = (world: World, epic: Issue): Record<string, unknown> => ({
  id: Number(epic.id),
  key: epic.key,
  self: world.url(`/rest/agile/1.0/epic/${epic.id}`),
  name: epic.values.summary,
  summary: epic.values.summary,
  color: { key: epicSettings(world, epic).color ?? 'color_1' },
  done: isEpicDone(world, epic),
});
