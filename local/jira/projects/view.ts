import { issueTypeIdsOf } from '../issue-type-schemes/model';
import { issueTypeDetails } from '../issue-types/view';
import { hasPermission, isAdmin } from '../permissions/model';
import { categoryBean } from '../project-categories/view';
import { findProperty } from '../properties/model';
import { jiraTimestamp } from '../timestamps';
import { userDetails } from '../users/view';
import type { World } from '../world';
import type { ProjectFigures } from './figures';
import { hierarchyLevels } from './hierarchy';
import type { Project } from './project';

const AVATAR_COLOURS = ['#6554C0', '#00875A', '#0052CC', '#DE350B'];
const RETENTION_MS = 60 * 24 * 60 * 60 * 1000;

function avatarUrls(project: Project): Record<string, string> {
  const colour = AVATAR_COLOURS[Number(project.id) % AVATAR_COLOURS.length];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="6" fill="${colour}"/><text x="24" y="31" font-family="sans-serif" font-size="19" fill="#fff" text-anchor="middle">${project.key.slice(0, 2)}</text></svg>`;
  const url = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  return { '48x48': url, '24x24': url, '16x16': url, '32x32': url };
}

/** The project inside issues and lists. */
export const projectIdentity = (world: World, project: Project): Record<string, unknown> => ({
  self: world.url(`/rest/api/3/project/${project.id}`),
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.typeKey,
  simplified: project.style === 'team-managed',
  avatarUrls: avatarUrls(project),
  ...categoryOf(world, project),
});

function categoryOf(world: World, { categoryId }: Project): Record<string, unknown> {
  const category = categoryId === null ? undefined : world.projectCategories.find(categoryId);
  return category ? { projectCategory: categoryBean(world, category) } : {};
}

/** What a call wants to see of projects beside what every call sees. */
export interface ProjectView {
  readonly expand?: ReadonlySet<string>;
  /** Keys of properties. */
  readonly properties?: readonly string[];
  /** Whose permissions `expand=permissions` tells. */
  readonly viewer?: string;
  /** For `expand=insight`. */
  readonly figures?: ReadonlyMap<string, ProjectFigures>;
}

const NONE: ReadonlySet<string> = new Set();

/** The project in a list; `expand` adds parts as Jira's parameter does. */
export function projectSummary(
  world: World,
  project: Project,
  view: ProjectView = {},
): Record<string, unknown> {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectIdentity(world, project),
    style: project.style === 'team-managed' ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: propertiesOf(world, project, view.properties ?? []),
    entityId: projectUuid(project),
    uuid: projectUuid(project),
    ...stateOf(world, project),
    ...expandedParts(world, project, view),
  };
}

function expandedParts(
  world: World,
  project: Project,
  { expand = NONE, viewer, figures }: ProjectView,
): Record<string, unknown> {
  return {
    ...(expand.has('description') && { description: project.description }),
    ...(expand.has('lead') && { lead: userDetails(world, project.leadAccountId) }),
    ...(expand.has('issueTypes') && { issueTypes: issueTypesOf(world, project) }),
    ...(expand.has('url') && project.url && { url: project.url }),
    ...(expand.has('projectKeys') && { projectKeys: [project.key, ...project.formerKeys] }),
    ...(expand.has('permissions') && { permissions: { canEdit: mayEdit(world, project, viewer) } }),
    ...(expand.has('insight') && { insight: insightOf(figures?.get(project.id)) }),
    ...(expand.has('issueTypeHierarchy') && {
      issueTypeHierarchy: { baseLevelId: 0, levels: hierarchyLevels(world, project) },
    }),
  };
}

const mayEdit = (world: World, project: Project, viewer: string | undefined): boolean =>
  isAdmin(world, viewer) || hasPermission(world, viewer, 'ADMINISTER_PROJECTS', project);

const insightOf = (figures: ProjectFigures | undefined): Record<string, unknown> => ({
  totalIssueCount: figures?.count ?? 0,
  ...(figures && { lastIssueUpdateTime: jiraTimestamp(figures.lastUpdate) }),
});

const propertiesOf = (
  world: World,
  project: Project,
  keys: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const property = findProperty(world, 'project', project.id, key);
      return property ? [[key, property.value]] : [];
    }),
  );

/** Who archived or trashed it, and when; a trashed one is kept for sixty days. */
function stateOf(world: World, { state, stateChange }: Project): Record<string, unknown> {
  if (state === 'live') return {};
  const by = stateChange && userDetails(world, stateChange.accountId);
  const date = stateChange && jiraTimestamp(stateChange.at);
  if (state === 'archived') {
    return { archived: true, ...(date && { archivedDate: date, archivedBy: by }) };
  }
  const until = stateChange && jiraTimestamp(stateChange.at + RETENTION_MS);
  return {
    deleted: true,
    ...(date && { deletedDate: date, deletedBy: by, retentionTillDate: until }),
  };
}

export function projectWhole(
  world: World,
  project: Project,
  view: ProjectView = {},
): Record<string, unknown> {
  const expand = new Set([...(view.expand ?? []), 'description', 'lead', 'issueTypes', 'url']);
  return {
    ...projectSummary(world, project, { ...view, expand }),
    components: [],
    versions: [],
    assigneeType: project.assigneeType,
    roles: Object.fromEntries(
      [...world.roles.values()].map(({ id, name }) => [
        name,
        world.url(`/rest/api/3/project/${project.id}/role/${id}`),
      ]),
    ),
  };
}

export const issueTypesOf = (world: World, project: Project): Record<string, unknown>[] =>
  issueTypeIdsOf(world, project).flatMap((typeId) => {
    const type = world.issueTypes.find(typeId);
    return type ? [issueTypeDetails(world, type)] : [];
  });

const projectUuid = (project: Project): string =>
  `3c5f7a10-8e2b-4d6c-a1f9-${project.id.padStart(12, '0')}`;
