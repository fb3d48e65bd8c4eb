import { JIRA_FIELD_KINDS } from '../../../src/domain/setup/desired-fields';
import { aSite } from './a-site';
import type { PlanCase } from './plan-case';
import {
  done,
  doneWithoutJournal,
  frenchDone,
  lane,
  upperCase,
  withOptions,
  withStatus,
} from './sites';

/** What is reused, what is made, and what is in the way. */
export const THING_CASES: Readonly<Record<string, PlanCase>> = {
  'a bare site gets everything': {
    has: ['type:waiver', 'field:lane', 'workflow:decision', 'link:splits', 'board:10000'],
    reuses: { 'status:done': '13', 'resolution:duplicate': '23' },
    blockers: [],
  },
  'a site that has everything needs nothing': { site: done, steps: [], blockers: [] },
  'a site whose journal is lost needs nothing': { site: doneWithoutJournal, steps: [] },
  'what was made in French serves who asks in English': { site: frenchDone, steps: [] },
  'what was made in English serves who asks in French': {
    site: doneWithoutJournal,
    choices: { language: 'fr' },
    steps: [],
  },
  'a status in either language makes a workflow whole': {
    site: {
      ...doneWithoutJournal,
      statuses: [...done.statuses, { id: '99', name: 'Terminé', category: 'DONE' }],
    },
    choices: { language: 'fr' },
    steps: [],
  },
  'names in other letters are the same names': { site: upperCase, steps: [] },
  'a type of the name that is a sub-task is in the way': {
    site: aSite({ issueTypes: [{ id: '9', name: 'waiver', level: 'subtask' }] }),
    has: ['type:waiver'],
    blockers: [{ code: 'name-taken', key: 'type:waiver', name: 'Waiver', id: '9', is: 'subtask' }],
  },
  'a status of the name in another category is in the way': {
    site: withStatus('Ready', 'IN_PROGRESS'),
    blockers: [
      { code: 'name-taken', key: 'status:ready', name: 'Ready', id: '19', is: 'IN_PROGRESS' },
    ],
  },
  'another name, chosen by the admin, clears the way': {
    site: withStatus('Ready', 'IN_PROGRESS'),
    choices: { choices: { 'status:ready': { kind: 'name', name: 'Ready to build' } } },
    has: ['status:ready'],
    blockers: [],
  },
  'a status that the admin chose is used, whatever its name and category': {
    site: withStatus('Prepared', 'IN_PROGRESS'),
    choices: { choices: { 'status:ready': { kind: 'use', id: '19' } } },
    hasNot: ['status:ready'],
    reuses: { 'status:ready': '19' },
  },
  'a status of a team-managed project is nobody else’s': {
    site: withStatus('Ready', 'IN_PROGRESS', '10009'),
    has: ['status:ready'],
    blockers: [],
  },
  'a field of the name and of another kind is in the way': {
    site: aSite({ fields: [lane({ type: JIRA_FIELD_KINDS.text.type })] }),
    blockers: [
      {
        code: 'name-taken',
        key: 'field:lane',
        name: 'Lane',
        id: 'customfield_1',
        is: JIRA_FIELD_KINDS.text.type,
      },
    ],
  },
  'of two fields of the name, the one of the kind is taken': {
    site: aSite({ fields: [lane({ id: 'a', type: 'other' }), lane({ id: 'b' })] }),
    hasNot: ['field:lane'],
    reuses: { 'field:lane': 'b' },
    blockers: [],
  },
  'of two fields of the name and kind, the older is taken': {
    site: aSite({ fields: [lane({ id: 'customfield_10' }), lane({ id: 'customfield_9' })] }),
    reuses: { 'field:lane': 'customfield_9' },
  },
  'a field that has every option gets none': {
    site: withOptions(['Urgent', 'Prototype rapide', 'PLANNED', 'Foundations', 'Our own']),
    hasNot: ['field:lane', 'options:lane:all'],
    reuses: { 'option:lane/rapid-prototype': '1' },
  },
  'a field that nobody shows is shown': {
    site: aSite({ fields: [lane()] }),
    has: ['show:41', 'options:lane:all'],
  },
  'the old field model shows new fields by itself': {
    site: aSite({ fieldModel: 'configurations' }),
    hasNot: ['show:41'],
  },
  'the old field model says so for a field that is hidden': {
    site: aSite({ fieldModel: 'configurations', fields: [lane()] }),
    has: ['show:41'],
  },
  'a field of another project’s context gets one for ours': {
    site: aSite({
      fields: [
        lane({ contexts: [{ id: 'c9', projectIds: ['10002'], typeIds: 'all', options: [] }] }),
      ],
    }),
    has: ['context:lane:10000', 'options:lane:10000'],
    hasNot: ['options:lane:c9'],
  },
  'a context for other types is widened to ours': {
    site: aSite({
      fields: [lane({ contexts: [{ id: 'c1', projectIds: 'all', typeIds: ['2'], options: [] }] })],
    }),
    has: ['widen:lane:all'],
  },
};
