import type { World } from '../world';

/** As Jira numbers them: 1 creates, then 11, 21, 31 lead to each status from any. */
export function simplifiedTransitions(world: World, statusIds: readonly string[]) {
  const [first = ''] = statusIds;
  const create = { id: '1', name: 'Create', from: 'initial' as const, to: first };
  const rest = statusIds.map((to, place) => ({
    id: String(place * 10 + 11),
    name: world.statuses.find(to)?.name ?? to,
    from: 'any' as const,
    to,
  }));
  return [create, ...rest];
}
