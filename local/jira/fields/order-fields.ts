import { badRequest } from '../refusal';
import type { World } from '../world';
import type { Field } from './field';
import { lastUsedAt, projectsCount, screensCount } from './view';

type Measure = (world: World, field: Field) => number | string;

const MEASURES: Readonly<Record<string, Measure>> = {
  name: (_world, { name }) => name.toLowerCase(),
  contextsCount: (_world, { contexts }) => contexts.length,
  lastUsed: (world, field) => lastUsedAt(world, field) ?? 0,
  screensCount,
  projectsCount,
};

/** `name`, `+name` or `-name`. @throws 400 for an order that there is not. */
export function orderFields(world: World, fields: readonly Field[], orderBy: string): Field[] {
  // A plus in a query that was not encoded reads as a blank.
  const [, sign = '', name = ''] = /^([-+ ]?)(\w+)$/.exec(orderBy) ?? [];
  const measure = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined;
  if (!measure) throw badRequest(`The orderBy value '${orderBy}' is not supported.`);
  const measured = fields.map((field) => ({ field, value: measure(world, field) }));
  const direction = sign === '-' ? -1 : 1;
  measured.sort((a, b) => (a.value < b.value ? -direction : a.value > b.value ? direction : 0));
  return measured.map(({ field }) => field);
}
