import type { Issue, RawValue } from '../issues/issue';
import type { Project } from '../projects/project';
import type { World } from '../world';
import type { SecurityLevel, SecurityScheme } from './security-scheme';

export function securitySchemeOf(world: World, project: Project): SecurityScheme | undefined {
  return project.securitySchemeId === null
    ? undefined
    : world.securitySchemes.find(project.securitySchemeId);
}

/** The level that hides the issue from others; `undefined`: none does. */
export function levelOf(world: World, project: Project, issue: Issue): SecurityLevel | undefined {
  const id = issue.values.security;
  if (typeof id !== 'string') return undefined;
  return securitySchemeOf(world, project)?.levels.find((level) => level.id === id);
}

/** What is given, or the scheme's default. */
export const securityOfNew = (
  world: World,
  project: Project,
  { security }: Readonly<Record<string, RawValue>>,
): RawValue | undefined =>
  security === undefined
    ? (securitySchemeOf(world, project)?.defaultLevelId ?? undefined)
    : security;
