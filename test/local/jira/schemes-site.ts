/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- JSON answers are read as they come */
import { simplePayload } from './flow-payload';
import { as, smallSite } from './small-site';

export const SCHEMES = '/rest/api/3/workflowscheme';

/** The small site with a second workflow, `Small`, and a scheme `Spare` that nobody has. */
export async function schemesSite() {
  const world = smallSite();
  const call = as(world.site, world.admin);
  const made = await call('POST', '/rest/api/3/workflows/create', simplePayload('Small'));
  const spare = await call('POST', SCHEMES, { name: 'Spare', defaultWorkflow: 'Small' });
  const [open, over] = made.json.statuses.map(({ id }: { id: string }) => id) as [string, string];
  const everyStatusTo = (newStatusId: string) =>
    Object.values(world.statuses).map((oldStatusId) => ({ oldStatusId, newStatusId }));
  return {
    ...world,
    call,
    small: made.json.workflows[0].id as string,
    spare: `${SCHEMES}/${spare.json.id as number}`,
    spareId: String(spare.json.id),
    active: `${SCHEMES}/${world.acq.workflowSchemeId}`,
    open,
    over,
    everyStatusTo,
    statusOf: async (key: string): Promise<string> =>
      (await call('GET', `/rest/api/3/issue/${key}?fields=status`)).json.fields.status.name,
  };
}
