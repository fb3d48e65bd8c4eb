import type { DeepReadonly } from '../../src/contract/serializable';
import type { FieldKey } from '../../src/domain/fields';
import type { SiteSettings } from '../../src/domain/settings';
import { call, valueOf } from './entente-in';
import { aBareSite, applyAll, type BareSite, choicesFor, rest, start } from './set-up';

/** A bare site whose one project was set up. */
export interface Space extends BareSite {
  readonly kept: DeepReadonly<SiteSettings>;
}

export async function aSpace(): Promise<Space> {
  const site = await aBareSite();
  await applyAll(site, await start(site, choicesFor([site.projectId])));
  return { ...site, kept: (await settingsOf(site)).site! };
}

export const settingsOf = async ({ host, adminId, projectId }: BareSite) =>
  valueOf(await call(host, adminId, 'getSettings', { projectId }));

/** Saves settings of the site, over those of set-up. */
export async function saveSite(site: Space, changes: Partial<SiteSettings>): Promise<void> {
  const settings = { ...site.kept, ...changes };
  const payload = { basedOn: settings.version, settings };
  valueOf(await call(site.host, site.adminId, 'saveSiteSettings', payload));
}

/** @returns its key. */
export async function anIssue(
  site: BareSite,
  typeId: string | undefined,
  summary: string,
  fields: object = {},
): Promise<string> {
  const { key } = (await rest(site, 'POST', '/rest/api/3/issue', {
    fields: { project: { id: site.projectId }, issuetype: { id: typeId }, summary, ...fields },
  })) as { key: string };
  return key;
}

export async function idOf(site: BareSite, key: string): Promise<string> {
  return ((await rest(site, 'GET', `/rest/api/3/issue/${key}`)) as { id: string }).id;
}

/** @returns what Jira says against it; nothing when the issue has moved. */
export async function go(
  site: BareSite,
  key: string,
  name: string,
  fields: object = {},
): Promise<string> {
  const at = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await rest(site, 'GET', at)) as {
    transitions: { id: string; name: string }[];
  };
  const transition = transitions.find((each) => each.name === name);
  const answer = await site.jira.handle({
    ...{ method: 'POST', path: at },
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ transition: { id: transition?.id }, fields }),
    actor: { kind: 'user', accountId: site.adminId },
  });
  if (answer.status < 400) return '';
  return (JSON.parse(answer.body) as { errorMessages: string[] }).errorMessages.join(' ');
}

export const option = ({ kept }: Space, field: FieldKey, key: string) => ({
  [kept.fields[field]!.id]: { id: kept.fields[field]?.options?.[key] },
});

/** A prototype on its way: each name is a transition of our own workflow. */
export async function aPrototype(site: Space, ...names: string[]): Promise<string> {
  const key = await anIssue(site, site.kept.workTypes.prototype[0], 'A prototype');
  for (const name of names) expect([name, await go(site, key, name)]).toEqual([name, '']);
  return key;
}

export const waives = (site: Space, waiver: string, waived: string) =>
  rest(site, 'POST', '/rest/api/3/issueLink', {
    type: { id: site.kept.waivesLinkTypeId },
    ...{ outwardIssue: { key: waived }, inwardIssue: { key: waiver } },
  });

/** Words as Jira's editor keeps them. */
export const text = (words: string) => ({
  ...{ type: 'doc', version: 1 },
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
