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
import type { StatusCategoryKey } from '../statuses/status';
import { createWorkflowScheme } from '../workflow-schemes/model';
import { createWorkflow } from '../workflows/model';
import type { World } from '../world';
import type { NewProject } from './model';
import type { Project } from './project';
import { simplifiedTransitions } from './simplified-workflow';
import type { ProjectTemplate } from './templates';

const LEVELS: Readonly<Record<string, number>> = { Epic: 1, Subtask: -1 };

const STATUSES: readonly (readonly [string, StatusCategoryKey])[] = [
  ['To Do', 'TODO'],
  ['In Progress', 'IN_PROGRESS'],
  ['Done', 'DONE'],
];

/** Types, statuses, a workflow and screens that only this project has. */
export function makeTeamSchemes(
  world: World,
  { types }: ProjectTemplate,
  projectId: string,
): Pick<NewProject, 'issueTypeSchemeId' | 'workflowSchemeId' | 'issueTypeScreenSchemeId'> {
  const scopeProjectId = projectId;
  const issueTypeIds = [...types, 'Subtask'].map(
    (name) =>
      createIssueType(world, { name, hierarchyLevel: LEVELS[name] ?? 0, scopeProjectId }).id,
  );
  return {
    issueTypeSchemeId: createIssueTypeScheme(world, {
      name: `Issue Type Scheme for Project ${projectId}`,
      ...{ issueTypeIds, scopeProjectId },
    }).id,
    workflowSchemeId: makeWorkflowScheme(world, projectId),
    issueTypeScreenSchemeId: makeScreen(world, projectId),
  };
}

function makeWorkflowScheme(world: World, scopeProjectId: string): string {
  const scheme = createWorkflowScheme(world, {
    name: `Workflow Scheme for Project ${scopeProjectId}`,
    defaultWorkflowId: makeWorkflow(world, scopeProjectId),
  });
  return world.workflowSchemes.put({ ...scheme, scopeProjectId }).id;
}

function makeWorkflow(world: World, scopeProjectId: string): string {
  const statusIds = STATUSES.map(
    ([name, category]) =>
      world.statuses.put({
        id: world.nextId('status'),
        ...{ name, category, description: '', scopeProjectId },
      }).id,
  );
  return createWorkflow(world, {
    name: `Software workflow for project ${scopeProjectId}`,
    transitions: simplifiedTransitions(world, statusIds),
    ...{ statusIds, scopeProjectId },
  }).id;
}

function makeScreen(world: World, scopeProjectId: string): string {
  const fieldIds = [...fieldIdsOnScreen(getScreen(world, DEFAULT_SCREEN))];
  const name = `Screen for Project ${scopeProjectId}`;
  const screen = createScreen(world, { name, fieldIds, scopeProjectId });
  const scheme = createScreenScheme(world, {
    name: `Screen Scheme for Project ${scopeProjectId}`,
    screens: { default: screen.id },
    scopeProjectId,
  });
  return createIssueTypeScreenScheme(world, {
    name: `Issue Type Screen Scheme for Project ${scopeProjectId}`,
    defaultScreenSchemeId: scheme.id,
    scopeProjectId,
  }).id;
}

/** What goes with a team-managed project that is deleted for good. */
export function removeTeamSchemes(world: World, { id }: Project): void {
  const tables = [
    world.issueTypes,
    world.statuses,
    world.workflows,
    world.workflowSchemes,
    world.issueTypeSchemes,
    world.screens,
    world.screenSchemes,
    world.issueTypeScreenSchemes,
  ];
  for (const table of tables) {
    for (const record of [...table.values()]) {
      if (record.scopeProjectId === id) table.remove(record.id);
    }
  }
}
