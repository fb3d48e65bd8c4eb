import type { ContractWorld, Scenario } from '../scenario';

/** Types of links, and links to what is not in Jira. */
export const linksScenario: Scenario = {
  name: 'links',
  run: async (world) => {
    await types(world);
    await remote(world);
  },
};

async function types({ jira, ines, call }: ContractWorld): Promise<void> {
  const { issueLinkTypes } = jira();
  const wording = { name: 'Feeds', inward: 'is fed by', outward: 'feeds' };
  const { id = '' } = await issueLinkTypes.createIssueLinkType(wording);
  const named = { issueLinkTypeId: id };
  await issueLinkTypes.getIssueLinkType(named);
  const after = await issueLinkTypes.updateIssueLinkType({ ...named, outward: 'nourishes' });
  expect(after.outward).toBe('nourishes');
  expect((await call('POST', '/rest/api/3/issueLinkType', wording, ines)).status).toBe(403);
  await issueLinkTypes.deleteIssueLinkType(named);
  expect((await call('GET', `/rest/api/3/issueLinkType/${id}`)).status).toBe(404);
}

async function remote(world: ContractWorld): Promise<void> {
  const { jira, ines, call } = world;
  const key = { issueIdOrKey: world.issue('Elsewhere').key };
  const { issueRemoteLinks } = jira(ines);
  const object = { title: 'A page', url: 'https://example.com/page' };
  const made = await issueRemoteLinks.createOrUpdateRemoteIssueLink({
    ...key,
    object,
    globalId: 'page=1',
  });
  const linkId = String(made.id);
  await issueRemoteLinks.getRemoteIssueLinks(key);
  await issueRemoteLinks.getRemoteIssueLinks({ ...key, globalId: 'page=1' });
  await issueRemoteLinks.getRemoteIssueLinkById({ ...key, linkId });
  await issueRemoteLinks.updateRemoteIssueLink({ ...key, linkId, object, globalId: 'page=2' });
  await issueRemoteLinks.deleteRemoteIssueLinkByGlobalId({ ...key, globalId: 'page=2' });
  const again = await issueRemoteLinks.createOrUpdateRemoteIssueLink({ ...key, object });
  await issueRemoteLinks.deleteRemoteIssueLinkById({ ...key, linkId: String(again.id) });
  const path = `/rest/api/3/issue/${key.issueIdOrKey}/remotelink`;
  const bad = await call('POST', path, { object: { url: 'https://example.com' } });
  expect(bad.json).toMatchObject({ errors: { title: "'title' is required." } });
}
