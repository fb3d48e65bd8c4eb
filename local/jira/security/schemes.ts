import { isRecord } from '../fields/field-kind';
import { optionalDescription, readName, requireFreeName } from '../named';
import { badRequest, invalidPayload, notFound } from '../refusal';
import type { World } from '../world';
import { readMember } from './members';
import type { SecurityLevel, SecurityScheme } from './security-scheme';

export const MAX_AT_ONCE = 100;

/** @throws 400 for what is no id, 404 */
export function getSecurityScheme(world: World, id: string): SecurityScheme {
  if (!/^\d+$/.test(id)) {
    throw badRequest(
      `${id} is not a valid value. The issue security scheme ID must be a positive integer.`,
    );
  }
  const scheme = world.securitySchemes.find(id);
  if (!scheme) throw notFound(`Issue security scheme with ID ${id} not found.`);
  return scheme;
}

/** @throws 404 */
export function getLevel(scheme: SecurityScheme, levelId: string): SecurityLevel {
  const level = scheme.levels.find(({ id }) => id === levelId);
  if (!level) throw notFound(`Issue security level with ID ${levelId} not found.`);
  return level;
}

export const putLevel = (world: World, scheme: SecurityScheme, level: SecurityLevel): void => {
  const levels = scheme.levels.map((each) => (each.id === level.id ? level : each));
  world.securitySchemes.put({ ...scheme, levels });
};

export interface NewLevel {
  readonly name: string;
  readonly description?: string;
  readonly isDefault?: boolean;
  readonly members?: readonly SecurityLevel['members'][number]['grantee'][];
}

export interface NewSecurityScheme {
  readonly name: string;
  readonly description?: string;
  readonly levels?: readonly NewLevel[];
}

export function createSecurityScheme(world: World, input: NewSecurityScheme): SecurityScheme {
  const scheme = world.securitySchemes.put({
    id: world.nextId('security-scheme'),
    name: input.name,
    description: input.description ?? '',
    defaultLevelId: null,
    levels: [],
  });
  return addLevels(world, scheme, input.levels ?? []);
}

export function addLevels(
  world: World,
  scheme: SecurityScheme,
  added: readonly NewLevel[],
): SecurityScheme {
  for (const [at, { name }] of added.entries()) {
    const others = [...scheme.levels, ...added.slice(0, at).map((each) => ({ id: '', ...each }))];
    requireFreeName(others, name, 'An issue security level with this name already exists.');
  }
  const made = added.map((level) => ({
    id: world.nextId('security-level'),
    name: level.name,
    description: level.description ?? '',
    members: membersOf(world, level.members ?? []),
  }));
  const place = added.findIndex(({ isDefault }) => isDefault);
  return world.securitySchemes.put({
    ...scheme,
    levels: [...scheme.levels, ...made],
    defaultLevelId: made[place]?.id ?? scheme.defaultLevelId,
  });
}

export const membersOf = (
  world: World,
  grantees: NonNullable<NewLevel['members']>,
): SecurityLevel['members'] =>
  grantees.map((grantee) => ({ id: world.nextId('security-member'), grantee }));

const LEVEL_ROOM = { name: 255, description: 4000 };

/** @throws 400 */
export function readLevels(world: World, given: unknown): NewLevel[] {
  if (given === undefined) return [];
  if (!Array.isArray(given) || !given.every(isRecord)) throw invalidPayload();
  requireFew('levels', given);
  const levels = given.map((each) => ({
    name: readName(each, LEVEL_ROOM),
    description: optionalDescription(each, LEVEL_ROOM),
    isDefault: each.isDefault === true,
    members: readMembers(world, each.members ?? []),
  }));
  if (levels.filter(({ isDefault }) => isDefault).length > 1) {
    throw badRequest('Only one issue security level can be the default.');
  }
  return levels;
}

/** @throws 400 */
export function readMembers(world: World, given: unknown): NonNullable<NewLevel['members']> {
  if (!Array.isArray(given)) throw invalidPayload();
  requireFew('members', given);
  return given.map((each: unknown) => readMember(world, each));
}

function requireFew(name: string, list: readonly unknown[]): void {
  if (list.length > MAX_AT_ONCE) {
    throw badRequest(`The ${name} must contain no more than 100 items.`);
  }
}
