import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import type { EntityProperty } from './property';

export type PropertyOwner = 'issue' | 'project' | 'user' | 'comment' | 'board' | 'sprint' | 'epic';

export interface PropertyInput {
  readonly key: string;
  readonly value: unknown;
}

const MAX_VALUE = 32768;
const MAX_KEY = 255;

const idOf = (owner: PropertyOwner, ownerId: string, key: string): string =>
  `${owner}:${ownerId}:${key}`;

/** @returns whether the property is new. */
export function setProperty(
  world: World,
  owner: PropertyOwner,
  ownerId: string,
  property: PropertyInput,
): 'created' | 'updated' {
  checkProperty(property);
  const { key, value } = property;
  const id = idOf(owner, ownerId, key);
  const known = world.properties.has(id);
  world.properties.put({ id, key, value });
  const keys = new Set(propertyKeys(world, owner, ownerId)).add(key);
  world.properties.put({ id: idOf(owner, ownerId, ''), key: '', value: [...keys] });
  return known ? 'updated' : 'created';
}

/** @throws 400 for what no entity could keep. */
export function checkProperty({ key, value }: PropertyInput): void {
  if (typeof key !== 'string' || key === '') throw badRequest('The property key cannot be empty.');
  if (key.length > MAX_KEY) {
    throw badRequest('The property key cannot be longer than 255 characters.');
  }
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw badRequest('The property value cannot be empty.');
  if (text.length > MAX_VALUE) {
    throw badRequest('The property value cannot be longer than 32768 characters.');
  }
}

export function setProperties(
  world: World,
  owner: PropertyOwner,
  ownerId: string,
  properties: readonly PropertyInput[],
): void {
  for (const property of properties) setProperty(world, owner, ownerId, property);
}

export function findProperty(
  world: World,
  owner: PropertyOwner,
  ownerId: string,
  key: string,
): EntityProperty | undefined {
  return world.properties.find(idOf(owner, ownerId, key));
}

/** The owner's keys, kept as a record under the empty key so that no scan is needed. */
export function propertyKeys(world: World, owner: PropertyOwner, ownerId: string): string[] {
  return (world.properties.find(idOf(owner, ownerId, ''))?.value ?? []) as string[];
}

export function getProperty(
  world: World,
  owner: PropertyOwner,
  ownerId: string,
  key: string,
): EntityProperty {
  const property = key === '' ? undefined : findProperty(world, owner, ownerId, key);
  if (!property) throw notFound(`The property with key '${key}' does not exist.`);
  return property;
}

export function deleteProperty(
  world: World,
  owner: PropertyOwner,
  ownerId: string,
  key: string,
): void {
  world.properties.remove(getProperty(world, owner, ownerId, key).id);
  const keys = propertyKeys(world, owner, ownerId).filter((each) => each !== key);
  world.properties.put({ id: idOf(owner, ownerId, ''), key: '', value: keys });
}

/** For an owner that goes itself. */
export function deleteProperties(world: World, owner: PropertyOwner, ownerId: string): void {
  for (const key of ['', ...propertyKeys(world, owner, ownerId)]) {
    world.properties.remove(idOf(owner, ownerId, key));
  }
}
