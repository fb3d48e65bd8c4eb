/* eslint-disable @typescript-eslint/no-unsafe-member-access -- JSON answers are read as they come */
import { as, smallSite } from './small-site';

export const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';
export const FIELD = '/rest/api/3/field';

export const world = () => {
  const site = smallSite();
  return { ...site, call: as(site.site, site.admin) };
};
export type World = ReturnType<typeof world>;

export const make = async ({ call }: World, type: string, searcher?: string): Promise<string> => {
  const searcherKey = searcher && `${PLUGIN}:${searcher}`;
  const body = { name: `A ${type}`, type: `${PLUGIN}:${type}`, searcherKey };
  const { status, json } = await call('POST', FIELD, body);
  expect(status).toBe(201);
  return String(json.id);
};

export const globalContext = async ({ call }: World, fieldId: string): Promise<string> =>
  String((await call('GET', `${FIELD}/${fieldId}/context`)).json.values[0].id);

/** On every screen and in every scheme. */
export const offer = (w: World, fieldId: string): void => {
  w.model.showField(fieldId);
};
