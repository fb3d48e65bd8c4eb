import type { World } from '../world';
import { holderOf } from './members';
import type { SecurityLevel, SecurityScheme } from './security-scheme';

export const schemeBean = (world: World, scheme: SecurityScheme): Record<string, unknown> => ({
  self: world.url(`/rest/api/3/issuesecurityschemes/${scheme.id}`),
  id: Number(scheme.id),
  name: scheme.name,
  description: scheme.description,
  ...(scheme.defaultLevelId === null
    ? {}
    : { defaultSecurityLevelId: Number(scheme.defaultLevelId) }),
});

export const schemeWithLevels = (
  world: World,
  scheme: SecurityScheme,
): Record<string, unknown> => ({
  ...schemeBean(world, scheme),
  levels: scheme.levels.map((level) => levelBean(world, level)),
});

export function levelBean(world: World, level: SecurityLevel): Record<string, unknown> {
  const { id, name, description } = level;
  return { self: world.url(`/rest/api/3/securitylevel/${id}`), id, name, description };
}

/** Every member of the schemes, with where it is. */
export const membersIn = (schemes: readonly SecurityScheme[]) =>
  schemes.flatMap((scheme) =>
    scheme.levels.flatMap((level) => level.members.map((member) => ({ scheme, level, member }))),
  );

export type PlacedMember = ReturnType<typeof membersIn>[number];

export const memberBean = (
  world: World,
  { scheme, level, member }: PlacedMember,
): Record<string, unknown> => ({
  id: member.id,
  issueSecurityLevelId: level.id,
  issueSecuritySchemeId: scheme.id,
  holder: holderOf(world, member.grantee),
  managed: false,
});
