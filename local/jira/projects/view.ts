import { issueTypeIdsOf } from '../issue-type-schemes/model';
import { issueTypeDetails } from '../issue-types/view';
import { userDetails } from '../users/view';
import type { World } from '../world';
import type { Project } from './project';

const AVATAR_COLOURS = ['#6554C0', '#00875A', '#0052CC', '#DE350B'];

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
  projectTypeKey: 'software',
  simplified: project.style === 'team-managed',
  avatarUrls: avatarUrls(project),
});

/** The project in a list; `expand` adds parts as Jira's parameter does. */
export function projectSummary(
  world: World,
  project: Project,
  expand: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectIdentity(world, project),
    style: project.style === 'team-managed' ? 'next-gen' : 'classic',
    isPrivate: false,
    properties: {},
    entityId: projectUuid(project),
    uuid: projectUuid(project),
    ...(project.state === 'archived' ? { archived: true } : {}),
    ...(project.state === 'trashed' ? { deleted: true } : {}),
    ...(expand.has('description') ? { description: project.description } : {}),
    ...(expand.has('lead') ? { lead: userDetails(world, project.leadAccountId) } : {}),
    ...(expand.has('issueTypes') ? { issueTypes: issueTypesOf(world, project) } : {}),
  };
}

export function projectWhole(
  world: World,
  project: Project,
  expand: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  return {
    ...projectSummary(world, project, new Set([...expand, 'description', 'lead', 'issueTypes'])),
    components: [],
    versions: [],
    assigneeType: project.assigneeType,
    ...(project.url && { url: project.url }),
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
