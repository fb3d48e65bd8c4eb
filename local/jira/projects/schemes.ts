import { badFields } from '../refusal';
import { optionalId } from '../route';
import type { World } from '../world';
import type { Project } from './project';

/** Schemes that a call can name only where it names no template. */
export const SCHEMES_OF_NO_TEMPLATE = [
  'issueTypeScheme',
  'workflowScheme',
  'issueTypeScreenScheme',
  'fieldScheme',
  'fieldConfigurationScheme',
] as const;

/** The one notification scheme of the box, which notifies nobody. */
export const DEFAULT_NOTIFICATION_SCHEME = '10000';

export type SchemesGiven = Partial<
  Pick<
    Project,
    | 'issueTypeSchemeId'
    | 'workflowSchemeId'
    | 'issueTypeScreenSchemeId'
    | 'fieldSchemeId'
    | 'permissionSchemeId'
  >
> & {
  readonly fieldConfigurationSchemeId?: string;
  readonly securitySchemeId?: string;
  readonly notificationSchemeId?: string;
};

/** Jira's names of the schemes by ours. */
const NAMES: Readonly<Record<keyof SchemesGiven, string>> = {
  issueTypeSchemeId: 'issueTypeScheme',
  workflowSchemeId: 'workflowScheme',
  issueTypeScreenSchemeId: 'issueTypeScreenScheme',
  fieldSchemeId: 'fieldScheme',
  fieldConfigurationSchemeId: 'fieldConfigurationScheme',
  permissionSchemeId: 'permissionScheme',
  securitySchemeId: 'issueSecurityScheme',
  notificationSchemeId: 'notificationScheme',
};

const KEYS = Object.keys(NAMES) as (keyof SchemesGiven)[];

/** The schemes that a body names; those that it does not name are absent. */
export function schemesIn(body: Record<string, unknown>): SchemesGiven {
  const given = KEYS.map((key) => [key, optionalId(body, NAMES[key])] as const);
  return Object.fromEntries(given.filter(([, id]) => id !== undefined));
}

/** @throws 400 for a scheme that is absent or of a team-managed project. */
export function requireSchemes(world: World, schemes: SchemesGiven): void {
  const errors: Record<string, string> = {};
  for (const key of KEYS) {
    const id = schemes[key];
    if (id === undefined || isScheme(world, key, id)) continue;
    errors[NAMES[key]] = `The ${NAMES[key]} with ID ${id} was not found.`;
  }
  if (Object.keys(errors).length > 0) throw badFields(errors);
}

interface Scoped {
  readonly scopeProjectId?: string;
}

function isScheme(world: World, key: keyof SchemesGiven, id: string): boolean {
  if (key === 'notificationSchemeId') return id === DEFAULT_NOTIFICATION_SCHEME;
  const tables = {
    issueTypeSchemeId: world.issueTypeSchemes,
    workflowSchemeId: world.workflowSchemes,
    issueTypeScreenSchemeId: world.issueTypeScreenSchemes,
    fieldSchemeId: world.fieldSchemes,
    fieldConfigurationSchemeId: world.fieldConfigurationSchemes,
    permissionSchemeId: world.permissionSchemes,
    securitySchemeId: world.securitySchemes,
  };
  const scheme = tables[key].find(id) as Scoped | undefined;
  return scheme !== undefined && scheme.scopeProjectId === undefined;
}
