import { epicBean } from '../epics/view';
import type { Issue } from '../issues/issue';
import { sprintBean } from '../sprints/view';
import type { World } from '../world';
import { epicOf, sprintReader } from './board-issues';

/** The fields that only the software APIs show. */
const AGILE_FIELDS = ['sprint', 'closedSprints', 'flagged', 'epic'] as const;

/** Those of them that were asked for; all where nothing was named. */
export function agileFields(
  world: World,
  issue: Issue,
  wanted: readonly string[],
): Record<string, unknown> {
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  const fields: Record<string, unknown> = {};
  for (const name of AGILE_FIELDS) if (isWanted(name)) fields[name] = valueOf(world, issue, name);
  return fields;
}

function valueOf(world: World, issue: Issue, name: (typeof AGILE_FIELDS)[number]): unknown {
  switch (name) {
    case 'flagged':
      return isFlagged(world, issue);
    case 'epic': {
      const epic = epicOf(world, issue);
      return epic ? epicBean(world, epic) : null;
    }
    case 'sprint': {
      const open = sprintsOf(world, issue).find(({ state }) => state !== 'closed');
      return open ? sprintBean(world, open) : null;
    }
    case 'closedSprints':
      return sprintsOf(world, issue)
        .filter(({ state }) => state === 'closed')
        .map((each) => sprintBean(world, each));
  }
}

const sprintsOf = (world: World, issue: Issue) =>
  sprintReader(world)(issue).flatMap((id) => world.sprints.find(id) ?? []);

function isFlagged(world: World, issue: Issue): boolean {
  for (const field of world.fields.values()) {
    if (field.name === 'Flagged' && !field.trashed) return Boolean(issue.values[field.id]);
  }
  return false;
}
