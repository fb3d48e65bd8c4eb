import type { ActualState } from '../../domain/setup/actual-state';
import type { JiraRequest } from '../jira-request';
import { path } from '../path';
import { requestJson } from '../request-json';
import { listAll } from './pages';
import { named } from './things';

type Screen = ActualState['screens'][number];
type ScreenScheme = ActualState['screenSchemes'][number];

/** The site's screens, with the fields of those that are wanted. */
export async function listScreens(
  jira: JiraRequest,
  isWanted: (screen: Pick<Screen, 'id' | 'name'>) => boolean,
): Promise<readonly Screen[]> {
  const at = path`/rest/api/3/screens`;
  const found = await listAll<{ readonly id: number; readonly name: string }>(jira, at, 100);
  return Promise.all(
    found.map(named).map(async (screen) => ({
      ...screen,
      fieldIds: isWanted(screen) ? await listFieldsOn(jira, screen.id) : [],
    })),
  );
}

interface Tab {
  readonly id: string;
  readonly fieldIds: readonly string[];
}

/** The tabs of a screen with their fields, in order. */
export async function readTabs(jira: JiraRequest, screenId: string): Promise<readonly Tab[]> {
  const tabs = await requestJson<readonly { readonly id: number }[]>(
    jira,
    path`/rest/api/3/screens/${screenId}/tabs`,
  );
  return Promise.all(
    tabs.map(async ({ id }) => {
      const at = path`/rest/api/3/screens/${screenId}/tabs/${id}/fields`;
      const fields = await requestJson<readonly { readonly id: string }[]>(jira, at);
      return { id: String(id), fieldIds: fields.map((field) => field.id) };
    }),
  );
}

export async function listFieldsOn(
  jira: JiraRequest,
  screenId: string,
): Promise<readonly string[]> {
  return (await readTabs(jira, screenId)).flatMap(({ fieldIds }) => fieldIds);
}

interface SchemeAnswer {
  readonly id: number;
  readonly name: string;
  readonly screens?: Readonly<Record<string, number | null>>;
}

export async function listScreenSchemes(jira: JiraRequest): Promise<readonly ScreenScheme[]> {
  const found = await listAll<SchemeAnswer>(jira, path`/rest/api/3/screenscheme`);
  return found.map((scheme) => ({
    ...named(scheme),
    screenIds: [
      ...new Set(Object.values(scheme.screens ?? {}).flatMap((id) => (id ? [String(id)] : []))),
    ],
  }));
}
