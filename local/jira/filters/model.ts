import { badFields, notFound } from '../refusal';
import type { World } from '../world';
import type { Filter } from './filter';

export interface NewFilter {
  readonly name: string;
  readonly jql: string;
  readonly description?: string;
}

export function createFilter(world: World, actor: string, input: NewFilter): Filter {
  if (input.name.trim() === '')
    throw badFields({ filterName: 'You must specify a name to save this filter as.' });
  return world.filters.put({
    id: world.nextId('filter'),
    name: input.name,
    description: input.description ?? '',
    jql: input.jql,
    ownerId: actor,
  });
}

export function getFilter(world: World, id: string): Filter {
  const filter = world.filters.find(id);
  if (!filter) throw notFound(`The filter with id '${id}' does not exist.`);
  return filter;
}
