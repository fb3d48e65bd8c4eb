import type { ActualProject, ActualState } from '../../../src/domain/setup/actual-state';
import { planSetup, type SetupPlan } from '../../../src/domain/setup/plan';
import type { SetupChoices } from '../../../src/domain/setup/scene';
import { applyAll } from './apply-step';

export const aProject = (over: Partial<ActualProject> = {}): ActualProject => ({
  id: '10000',
  key: 'MKT',
  name: 'Marketing',
  style: 'company',
  issueCount: (over.issues ?? []).reduce((sum, { count }) => sum + count, 0),
  issues: [],
  isEnrolled: false,
  ...over,
});

/** A site as Jira ships it, with one project that shares its schemes with nobody. */
export function aSite(over: Partial<ActualState> = {}): ActualState {
  const projects = over.projects ?? [aProject()];
  const projectIds = projects.filter(({ style }) => style === 'company').map(({ id }) => id);
  return {
    issueTypes: [
      { id: '1', name: 'Epic', level: 'epic' },
      { id: '2', name: 'Story', level: 'standard' },
      { id: '3', name: 'Sub-task', level: 'subtask' },
    ],
    statuses: [
      { id: '11', name: 'To Do', category: 'TODO' },
      { id: '12', name: 'In Progress', category: 'IN_PROGRESS' },
      { id: '13', name: 'Done', category: 'DONE' },
    ],
    resolutions: [
      { id: '21', name: 'Done' },
      { id: '22', name: "Won't Do" },
      { id: '23', name: 'Duplicate' },
    ],
    linkTypes: [{ id: '31', name: 'Blocks' }],
    fields: [],
    appFields: {},
    fieldModel: 'schemes',
    layouts: [{ id: '41', name: 'Default', projectIds, fieldIds: [] }],
    screens: [{ id: '51', name: 'Default Screen', fieldIds: ['summary'] }],
    screenSchemes: [{ id: '61', name: 'Default', screenIds: ['51'] }],
    workflows: [
      {
        id: 'jira',
        name: 'jira',
        statusIds: ['11', '12', '13'],
        moves: [
          { from: 'initial', to: '11' },
          { from: 'any', to: '11' },
          { from: 'any', to: '12' },
          { from: 'any', to: '13' },
        ],
      },
    ],
    typeSchemes: [{ id: '71', name: 'MKT types', projectIds, typeIds: ['1', '2', '3'] }],
    workflowSchemes: [{ id: '81', name: 'MKT', projectIds, defaultId: 'jira', byType: {} }],
    typeScreenSchemes: [{ id: '91', name: 'MKT', projectIds, defaultId: '61', byType: {} }],
    filters: [],
    boards: [],
    projects,
    room: {},
    journal: [],
    ...over,
  };
}

export const choose = (over: Partial<SetupChoices> = {}): SetupChoices => ({
  language: 'en',
  projectIds: ['10000'],
  sharedSchemes: 'copy',
  ...over,
});

export const plan = (site: ActualState, over: Partial<SetupChoices> = {}): SetupPlan =>
  planSetup(site, choose(over));

/** The site after everything that the plan says. */
export const setUp = (site: ActualState, over: Partial<SetupChoices> = {}): ActualState =>
  applyAll(site, plan(site, over).steps);

export const keys = ({ steps }: Pick<SetupPlan, 'steps'>): string[] => steps.map(({ key }) => key);
