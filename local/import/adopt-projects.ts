import { looseOf, textOf } from './exported';
import { adopt } from './adopt-lists';
import type { NewSite } from './new-site';
import type { FoundProject, FoundSprint, Survey } from './survey';

/** Each project with its types, a workflow for each, a board, and the sprints that live on it. */
export function adoptProjects(site: NewSite, survey: Survey, adminId: string): void {
  for (const project of survey.projects.values()) {
    adoptProject(site, survey, project, adminId);
    const sprints = [...survey.sprints.values()].filter(
      ({ projectKey }) => projectKey === project.key,
    );
    const boardId = createBoard(site, project, adminId, sprints.length > 0);
    for (const sprint of sprints) adoptSprint(site, sprint, boardId, project.firstCreated);
  }
}

function adoptProject(site: NewSite, survey: Survey, project: FoundProject, adminId: string): void {
  const { model, world } = site;
  const issueTypes = [...project.statusIdsByType.keys()].map((typeId) => ({
    typeId,
    workflowId: createWorkflow(site, survey, project, typeId),
  }));
  const { key, name } = project;
  const made = model.createProject(adminId, { key, name, leadAccountId: adminId, issueTypes });
  const id = project.id === '' ? made.id : project.id;
  adopt(world.projects, made, id, { lastIssueNumber: project.lastNumber });
}

/** From each status to each: what the real workflow allowed is not in an export. */
function createWorkflow(
  { model }: NewSite,
  survey: Survey,
  project: FoundProject,
  typeId: string,
): string {
  const seen = [...(project.statusIdsByType.get(typeId) ?? [])];
  const statuses = seen.filter((id) => survey.statuses.get(id)?.isUsed);
  const nameOf = (id: string): string => survey.statuses.get(id)?.name ?? id;
  const type = survey.types.get(typeId)?.name ?? typeId;
  return model.createWorkflow({
    name: `${project.key}: ${type}`,
    statuses,
    transitions: [
      { name: 'Create', from: 'initial', to: initialOf(survey, project, statuses) },
      ...statuses.map((to) => ({ name: nameOf(to), from: 'any' as const, to })),
    ],
  }).id;
}

/** Where most issues began, among those that a new one may begin in. */
function initialOf(survey: Survey, project: FoundProject, statuses: readonly string[]): string {
  const began = (id: string): number => project.beganIn.get(id) ?? 0;
  const open = statuses.filter((id) => survey.statuses.get(id)?.category === 'TODO');
  const among = open.length > 0 ? open : statuses;
  return [...among].sort((a, b) => began(b) - began(a))[0] ?? '';
}

function createBoard(
  { model }: NewSite,
  { key, name }: FoundProject,
  adminId: string,
  hasSprints: boolean,
): string {
  const jql = `project = ${key} ORDER BY Rank ASC`;
  const filter = model.createFilter(adminId, { name: `Filter for ${key} board`, jql });
  const type = hasSprints ? 'scrum' : 'kanban';
  return model.createBoard({ name: `${name} board`, type, filterId: filter.id, project: key }).id;
}

function adoptSprint(
  { world }: NewSite,
  { id, value }: FoundSprint,
  boardId: string,
  created: number,
): void {
  const { name, goal, state, startDate, endDate, completeDate } = looseOf(value);
  const instant = (text: unknown): number | null => {
    const at = Date.parse(textOf(text) ?? '');
    return Number.isNaN(at) ? null : at;
  };
  world.sprints.put({
    ...{ id, boardId, name: textOf(name) ?? id, goal: textOf(goal) ?? '' },
    state: state === 'active' || state === 'future' ? state : 'closed',
    ...{ created: instant(startDate) ?? created, start: instant(startDate), end: instant(endDate) },
    completed: instant(completeDate),
  });
}
