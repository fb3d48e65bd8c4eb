import { createBoard } from '../boards/model';
import { createFilter } from '../filters/model';
import { createIssueTypeScheme } from '../issue-type-schemes/model';
import { createIssueType } from '../issue-types/model';
import {
  createIssueTypeScreenScheme,
  createScreen,
  createScreenScheme,
  DEFAULT_SCREEN,
  fieldIdsOnScreen,
  getScreen,
} from '../screens/model';
import { createStatus } from '../statuses/model';
import { createWorkflowScheme } from '../workflow-schemes/model';
import { createWorkflow } from '../workflows/model';
import type { World } from '../world';
import { createProject, type NewProject } from './model';
import type { Project } from './project';
import { simplifiedTransitions } from './simplified-workflow';
import { makeTeamSchemes } from './team-managed';
import type { ProjectTemplate } from './templates';

export type ProjectDetails = Omit<
  NewProject,
  'id' | 'style' | 'issueTypeSchemeId' | 'workflowSchemeId' | 'issueTypeScreenSchemeId'
>;

/** Makes what the template wants, the project on it, and for a software project its board. */
export function createFromTemplate(
  world: World,
  actor: string,
  template: ProjectTemplate,
  details: ProjectDetails,
): Project {
  const id = world.nextId('project');
  const schemes =
    template.style === 'team-managed'
      ? makeTeamSchemes(world, template, id)
      : makeSchemes(world, template, details.key);
  const { style, typeKey } = template;
  const project = createProject(world, actor, { ...details, ...schemes, id, style, typeKey });
  if (template.board) makeBoard(world, actor, project, template.board);
  return project;
}

function makeBoard(
  world: World,
  actor: string,
  project: Project,
  type: NonNullable<ProjectTemplate['board']>,
): void {
  const filter = createFilter(world, actor, {
    name: `Filter for ${project.key} board`,
    jql: `project = ${project.key} ORDER BY Rank ASC`,
  });
  const name = `${project.key} board`;
  createBoard(world, { name, type, filterId: filter.id, project: project.id });
}

type Schemes = Pick<
  NewProject,
  'issueTypeSchemeId' | 'workflowSchemeId' | 'issueTypeScreenSchemeId'
>;

function makeSchemes(world: World, template: ProjectTemplate, key: string): Schemes {
  const issueTypeIds = [
    ...template.types.map((name) => globalType(world, name, 0)),
    globalType(world, 'Sub-task', -1),
  ];
  const defaultIssueTypeId = globalType(world, template.types.at(1) ?? 'Task', 0);
  return {
    issueTypeSchemeId: createIssueTypeScheme(world, {
      name: `${key}: ${template.label} Issue Type Scheme`,
      issueTypeIds,
      defaultIssueTypeId,
    }).id,
    workflowSchemeId: makeWorkflows(world, template, key),
    issueTypeScreenSchemeId: makeScreens(world, template, key),
  };
}

/** The site's type of that name, or of that level; made where there is none. */
function globalType(world: World, name: string, hierarchyLevel: number): string {
  const global = [...world.issueTypes.values()].filter((type) => !type.scopeProjectId);
  const found =
    global.find((type) => type.name.toLowerCase() === name.toLowerCase()) ??
    (hierarchyLevel === -1 ? global.find(({ subtask }) => subtask) : undefined);
  return (found ?? createIssueType(world, { name, hierarchyLevel })).id;
}

function makeWorkflows(world: World, template: ProjectTemplate, key: string): string {
  const isSoftware = template.typeKey === 'software';
  const statusIds = [
    globalStatus(world, 'To Do', 'TODO'),
    globalStatus(world, 'In Progress', 'IN_PROGRESS'),
    globalStatus(world, 'Done', 'DONE'),
  ];
  const workflow = createWorkflow(world, {
    name: isSoftware
      ? `Software Simplified Workflow for Project ${key}`
      : `${key}: ${template.label} Workflow`,
    statusIds,
    transitions: simplifiedTransitions(world, statusIds),
  });
  const label = isSoftware ? 'Software Simplified' : template.label;
  return createWorkflowScheme(world, {
    name: `${key}: ${label} Workflow Scheme`,
    defaultWorkflowId: workflow.id,
  }).id;
}

function globalStatus(
  world: World,
  name: string,
  category: 'TODO' | 'IN_PROGRESS' | 'DONE',
): string {
  const found = [...world.statuses.values()].find(
    (status) => !status.scopeProjectId && status.name.toLowerCase() === name.toLowerCase(),
  );
  return (found ?? createStatus(world, { name, category })).id;
}

/** A default screen, and for software one for bugs; both with the fields of the site's default. */
function makeScreens(world: World, { label, types }: ProjectTemplate, key: string): string {
  const schemeOf = (kind: string, screenName: string): string => {
    const fieldIds = [...fieldIdsOnScreen(getScreen(world, DEFAULT_SCREEN))];
    const screen = createScreen(world, { name: `${key}: ${label} ${screenName}`, fieldIds });
    const name = `${key}: ${label} ${kind} Screen Scheme`;
    return createScreenScheme(world, { name, screens: { default: screen.id } }).id;
  };
  const defaultScreenSchemeId = schemeOf('Default', 'Default Issue Screen');
  const screenSchemeIds = types.includes('Bug')
    ? { [globalType(world, 'Bug', 0)]: schemeOf('Bug', 'Bug Screen') }
    : {};
  const name = `${key}: ${label} Issue Type Screen Scheme`;
  return createIssueTypeScreenScheme(world, { name, defaultScreenSchemeId, screenSchemeIds }).id;
}
