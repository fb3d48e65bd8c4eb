import { isSameName } from '../../../domain/setup/match';
import type { PlannedMove } from '../../../domain/setup/step';
import { path } from '../../path';
import { requestJson, sendJson } from '../../request-json';
import { and } from '../pages';
import { listWorkflows } from '../workflows';
import { done, ownId, UNDONE, type Deed, type StepOf, type Work } from './deed';
import { removed } from './delete';
import { madeOf } from './lists';

interface StatusAnswer {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly statusCategory: string;
}

export const createWorkflow: Deed<'create-workflow'> = {
  find: async ({ jira }, step) => {
    const { workflows } = await listWorkflows(jira);
    const found = workflows.find(
      ({ name, projectId }) => projectId === undefined && isSameName(name, step.name),
    );
    return found && madeOf(step, found.id);
  },
  perform: async (work, step) => {
    const ids = step.statuses.map(work.idOf);
    const at = and(path`/rest/api/3/statuses`, 'id', ids);
    const statuses = await requestJson<readonly StatusAnswer[]>(work.jira, at);
    const answer = await sendJson<{ readonly workflows?: readonly { readonly id: string }[] }>(
      work.jira,
      'POST',
      path`/rest/api/3/workflows/create`,
      payloadOf(work, step, statuses),
    );
    const id = answer.workflows?.[0]?.id;
    return done(id === undefined ? {} : madeOf(step, id));
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    return id === undefined ? UNDONE : removed(work.jira, path`/rest/api/3/workflow/${id}`);
  },
};

/** The call writes each status that it names: what is not repeated would be wiped. */
function payloadOf(
  work: Work,
  step: StepOf<'create-workflow'>,
  statuses: readonly StatusAnswer[],
): object {
  return {
    scope: { type: 'GLOBAL' },
    statuses: statuses.map(({ id, name, description = '', statusCategory }) => ({
      ...{ id, name, description, statusCategory },
      statusReference: referenceOf(id),
    })),
    workflows: [
      {
        name: step.name,
        description: '',
        statuses: step.statuses.map((ref, at) => ({
          statusReference: referenceOf(work.idOf(ref)),
          layout: placeOf(at),
          properties: {},
        })),
        transitions: step.moves.map((move, at) => transitionOf(work, move, at)),
      },
    ],
  };
}

/** A reference in Jira's form that is the same each time. */
const referenceOf = (statusId: string): string =>
  `e27e27e0-0000-4000-8000-${statusId.padStart(12, '0')}`;

const ROW = 4;
const STEP_X = 260;
const STEP_Y = 160;

/** In rows, in the order of the road, so that the editor of Jira shows no heap. */
const placeOf = (at: number): { readonly x: number; readonly y: number } => ({
  x: (at % ROW) * STEP_X,
  y: Math.floor(at / ROW) * STEP_Y,
});

/** Ids as Jira's own editor gives them: 1, 11, 21 … */
const transitionOf = (work: Work, move: PlannedMove, at: number): object => ({
  id: String(at * 10 + 1),
  name: move.name,
  description: '',
  type: move.from === 'initial' ? 'INITIAL' : 'DIRECTED',
  toStatusReference: referenceOf(work.idOf(move.to)),
  links:
    move.from === 'initial'
      ? []
      : move.from.map((from) => ({
          fromStatusReference: referenceOf(work.idOf(from)),
          fromPort: null,
          toPort: null,
        })),
  ...(move.screen && {
    transitionScreen: {
      ruleKey: 'system:transition-screen',
      parameters: { screenId: work.idOf(move.screen) },
    },
  }),
  validators: move.required.length > 0 ? [requiring(work, move)] : [],
  actions: move.resolution ? [resolving(work, move.resolution)] : [],
  triggers: [],
  properties: {},
});

/** What the screen asks for must be filled; a field without a context here is not asked for. */
const requiring = (work: Work, { required }: PlannedMove): object => ({
  ruleKey: 'system:validate-field-value',
  parameters: {
    ruleType: 'fieldRequired',
    fieldsRequired: required.map(work.idOf).join(','),
    ignoreContext: 'true',
    errorMessage: '',
  },
});

const resolving = (work: Work, resolution: NonNullable<PlannedMove['resolution']>): object => ({
  ruleKey: 'system:update-field',
  parameters: {
    field: 'resolution',
    value: resolution === 'cleared' ? '' : work.idOf(resolution),
  },
});
