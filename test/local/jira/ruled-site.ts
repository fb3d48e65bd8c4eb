/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import type { SiteOptions } from '../../../local/jira/site';
import { createPayload, type PayloadTransition } from './flow-payload';
import { as, smallSite } from './small-site';

export type World = ReturnType<typeof smallSite>;
export type Parts = Partial<PayloadTransition>;

export const rule = (ruleKey: string, parameters: Record<string, string>) => ({
  ruleKey,
  parameters,
});
export const when = (ruleKey: string, parameters: Record<string, string>): Parts => ({
  conditions: { operation: 'ALL', conditions: [rule(ruleKey, parameters)], conditionGroups: [] },
});

const STATUSES = [
  { statusReference: 'open', name: 'Rule open', statusCategory: 'TODO' },
  { statusReference: 'aside', name: 'Rule aside', statusCategory: 'TODO' },
  { statusReference: 'over', name: 'Rule over', statusCategory: 'DONE' },
] as const;

/** Project ACQ on a workflow whose transition 11, from open to over, has the rules. */
export async function ruled(
  partsOf: Parts | ((world: World) => Parts),
  options: SiteOptions = {},
  more: readonly PayloadTransition[] = [],
) {
  const world = smallSite(options);
  const parts = typeof partsOf === 'function' ? partsOf(world) : partsOf;
  const call = as(world.site, world.admin);
  const made = await call(
    'POST',
    '/rest/api/3/workflows/create',
    createPayload('Ruled', STATUSES, [
      { id: '1', name: 'Create', from: 'initial', to: 'open' },
      { id: '11', name: 'Finish', from: ['open'], to: 'over', ...parts },
      { id: '21', name: 'Put aside', from: ['open'], to: 'aside' },
      { id: '31', name: 'Back', from: ['over', 'aside'], to: 'open' },
      ...more,
    ]),
  );
  if (made.status !== 200) throw new Error(JSON.stringify(made.json));
  const scheme = await call('POST', '/rest/api/3/workflowscheme', {
    name: 'Ruled',
    defaultWorkflow: 'Ruled',
  });
  const assigned = { projectId: world.acq.id, workflowSchemeId: String(scheme.json.id) };
  await call('PUT', '/rest/api/3/workflowscheme/project', assigned);
  const path = (key: string) => `/rest/api/3/issue/${key}/transitions`;
  return {
    ...world,
    call,
    path,
    go: (key: string, id = '11', body: object = {}, actor = world.ines) =>
      as(world.site, actor)('POST', path(key), { transition: { id }, ...body }),
    offered: async (key: string, actor = world.ines, query = ''): Promise<string[]> =>
      (await as(world.site, actor)('GET', `${path(key)}${query}`)).json.transitions.map(
        (each: { name: string }) => each.name,
      ),
    statusId: (reference: string): string =>
      made.json.statuses.find((each: { name: string }) => each.name === `Rule ${reference}`).id,
    field: async (key: string, id: string) =>
      (await call('GET', `/rest/api/3/issue/${key}?fields=${id}`)).json.fields[id],
  };
}

export const requiresAnswer = ({ fields }: World, more: Record<string, string> = {}): Parts => ({
  validators: [
    rule('system:validate-field-value', {
      ruleType: 'fieldRequired',
      fieldsRequired: fields.answer.id,
      ignoreContext: 'true',
      ...more,
    }),
  ],
});

/** The small site's screen that shows Answer and Lane. */
export const answerScreen = ({ model }: World): Parts => ({
  transitionScreen: rule('system:transition-screen', {
    screenId:
      model.workflows().find(({ name }) => name === 'Requests')?.transitions[1]?.screenId ?? '',
  }),
});
