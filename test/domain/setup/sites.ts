import type { ActualField, ActualState } from '../../../src/domain/setup/actual-state';
import { JIRA_FIELD_KINDS } from '../../../src/domain/setup/desired-fields';
import { aProject, aSite, plan, setUp } from './a-site';
import { applyAll } from './apply-step';

const LANE_TYPE = JIRA_FIELD_KINDS.option.type;
export const lane = (over: Partial<ActualField> = {}): ActualField => ({
  id: 'customfield_1',
  name: 'Lane',
  type: LANE_TYPE,
  contexts: [{ id: 'c1', projectIds: 'all', typeIds: 'all', options: [] }],
  ...over,
});

/** Two projects and a third that was not chosen share every scheme. */
export function shared(over: Partial<ActualState> = {}): ActualState {
  const projects = [
    aProject(),
    aProject({ id: '10001', key: 'WEB', name: 'Shop' }),
    aProject({ id: '10002', key: 'OPS', name: 'Operations' }),
  ];
  return aSite({ projects, ...over });
}

/** 2,000 stories, and 300 prototypes of the team's own that follow the team's workflow. */
export function busy(): ActualState {
  const site = aSite();
  return {
    ...site,
    issueTypes: [...site.issueTypes, { id: '4', name: 'prototype', level: 'standard' }],
    typeSchemes: [{ ...site.typeSchemes[0]!, typeIds: ['1', '2', '3', '4'] }],
    statuses: [
      ...site.statuses,
      { id: '14', name: 'IN REVIEW', category: 'IN_PROGRESS' },
      { id: '15', name: 'Testing', category: 'IN_PROGRESS' },
      { id: '16', name: 'Archived', category: 'DONE' },
    ],
    workflows: [
      ...site.workflows,
      { id: 'own', name: 'Own', statusIds: ['11', '12', '13', '14', '15', '16'], moves: [] },
    ],
    workflowSchemes: [
      { ...site.workflowSchemes[0]!, projectIds: ['10000', '10002'], defaultId: 'own' },
    ],
    projects: [
      aProject({
        issues: [
          { typeId: '2', statusId: '12', count: 2000 },
          { typeId: '4', statusId: '15', count: 180 },
          { typeId: '4', statusId: '14', count: 100 },
          { typeId: '4', statusId: '11', count: 20 },
        ],
      }),
      aProject({ id: '10002', key: 'OPS' }),
    ],
  };
}

export const withStatus = (name: string, category: 'TODO' | 'IN_PROGRESS', projectId?: string) => {
  const site = aSite();
  const status = { id: '19', name, category, ...(projectId !== undefined && { projectId }) };
  return { ...site, statuses: [...site.statuses, status] };
};

export const done = setUp(aSite());
export const doneWithoutJournal: ActualState = { ...done, journal: [] };
export const frenchDone: ActualState = { ...setUp(aSite(), { language: 'fr' }), journal: [] };
export const upperCase: ActualState = {
  ...doneWithoutJournal,
  issueTypes: done.issueTypes.map((each) => ({ ...each, name: each.name.toUpperCase() })),
  statuses: done.statuses.map((each) => ({ ...each, name: each.name.toUpperCase() })),
  fields: done.fields.map((each) => ({ ...each, name: each.name.toUpperCase() })),
};
export const bare = plan(aSite()).steps;
export const halfDone = applyAll(aSite(), bare.slice(0, 40));
export const team = aProject({ id: '10009', key: 'TM', style: 'team' });

export const withOptions = (names: readonly string[]): ActualState =>
  aSite({
    fields: [
      lane({
        contexts: [
          {
            id: 'c1',
            projectIds: 'all',
            typeIds: 'all',
            options: names.map((name, at) => ({ id: String(at), name })),
          },
        ],
      }),
    ],
  });
