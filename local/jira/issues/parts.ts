import { historyBean } from '../changelog/view';
import { findProperty, propertyKeys } from '../properties/model';
import { transitionBeans } from '../transitions/view';
import type { World } from '../world';
import type { Issue } from './issue';
import { editMeta } from './meta-routes';
import { operationsOf } from './operations';
import { renderedFields } from './rendered';
import { fieldNames, fieldSchemas } from './view';

/** What `expand` adds to an issue. */
export function issueParts(
  world: World,
  viewer: string,
  issue: Issue,
  selected: ReadonlySet<string>,
  expand: ReadonlySet<string>,
): Record<string, unknown> {
  return {
    ...(expand.has('names') ? { names: fieldNames(world, selected) } : {}),
    ...(expand.has('schema') ? { schema: fieldSchemas(world, selected) } : {}),
    ...(expand.has('changelog') ? { changelog: newestHistories(world, issue) } : {}),
    ...(expand.has('transitions')
      ? { transitions: transitionBeans(world, viewer, issue, expand.has('transitions.fields')) }
      : {}),
    ...(expand.has('editmeta') ? { editmeta: editMeta(world, viewer, issue) } : {}),
    ...(expand.has('operations') ? { operations: operationsOf(world, viewer, issue) } : {}),
    ...(expand.has('renderedFields')
      ? { renderedFields: renderedFields(world, viewer, issue, selected) }
      : {}),
  };
}

const EXPANDED_HISTORIES = 100;

/** `expand=changelog` gives the newest hundred, newest first. */
function newestHistories(world: World, issue: Issue): Record<string, unknown> {
  const all = world.indexes.histories(issue.id);
  const histories = all.slice(-EXPANDED_HISTORIES).reverse();
  return {
    startAt: 0,
    maxResults: histories.length,
    total: all.length,
    histories: histories.map((each) => historyBean(world, each)),
  };
}

/** The named properties; `*all` names all, `-key` takes one away. */
export function propertiesOf(
  world: World,
  issue: Issue,
  keys: readonly string[],
): Record<string, unknown> {
  const all = keys.includes('*all') ? propertyKeys(world, 'issue', issue.id) : [];
  const wanted = new Set([...all, ...keys].filter((key) => !keys.includes(`-${key}`)));
  const found = [...wanted].flatMap((key) => findProperty(world, 'issue', issue.id, key) ?? []);
  return Object.fromEntries(found.map(({ key, value }) => [key, value]));
}
