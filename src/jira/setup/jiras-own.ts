import type { FieldMap } from '../../domain/fields';
import type { ActualStatus } from '../../domain/setup/actual-state';
import { isFlag } from '../../domain/setup/plan-screens';
import type { JirasOwn } from '../../domain/setup/propose-settings';
import type { JiraRequest } from '../jira-request';
import { path } from '../path';
import { requestJson } from '../request-json';
import { listStatusesByType } from './counts';
import { listContexts, listFields, listOptions } from './fields';
import { listLinkTypes, listTypes } from './things';

const SOFTWARE = 'com.pyxis.greenhopper.jira:';

/** What a project and its site have of Jira's own that the settings name. */
export async function readJirasOwn(
  jira: JiraRequest,
  projectId: string,
): Promise<JirasOwn & { readonly projectKey: string; readonly types: readonly TypeStatuses[] }> {
  const [me, project, byType, types, links, fields] = await Promise.all([
    requestJson<{ readonly timeZone?: string }>(jira, path`/rest/api/3/myself`),
    requestJson<{ readonly key: string }>(jira, path`/rest/api/3/project/${projectId}`),
    listStatusesByType(jira, projectId),
    listTypes(jira),
    listLinkTypes(jira),
    readSoftwareFields(jira),
  ]);
  const ofLevel = (level: string) =>
    types.filter((type) => type.level === level && byType.some(({ id }) => id === type.id));
  return {
    timeZone: me.timeZone ?? 'Etc/UTC',
    typeIds: types.map(({ id }) => id),
    delivery: ofLevel('standard').map(({ id }) => id),
    campaign: ofLevel('epic').map(({ id }) => id),
    fields,
    cloneLinkTypeId: links.find(({ name }) => /^clon/i.test(name))?.id,
    projectKey: project.key,
    types: byType.map(({ id, statuses: own = [] }) => ({
      typeId: id,
      statuses: own.map((status) => ({
        ...{ id: status.id, name: status.name },
        category: CATEGORIES[status.statusCategory?.key ?? ''] ?? 'TODO',
      })),
    })),
  };
}

/** Jira's old keys of the three categories. */
const CATEGORIES: Readonly<Record<string, ActualStatus['category']>> = {
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE',
};

export interface TypeStatuses {
  readonly typeId: string;
  readonly statuses: readonly ActualStatus[];
}

async function readSoftwareFields(jira: JiraRequest): Promise<JirasOwn['fields']> {
  const all = await listFields(jira);
  const ofType = (type: string) => all.find((field) => field.type === `${SOFTWARE}${type}`);
  const sprint = ofType('gh-sprint');
  const rank = ofType('gh-lexo-rank');
  const flagged = all.find(isFlag);
  return {
    ...(sprint && { sprint: { id: sprint.id } }),
    ...(rank && { rank: { id: rank.id } }),
    ...(flagged && { flagged: await readFlagged(jira, flagged) }),
  };
}

/** The field by which Jira flags an issue has one option. */
async function readFlagged(
  jira: JiraRequest,
  field: { readonly id: string; readonly name: string; readonly type: string },
): Promise<NonNullable<FieldMap['flagged']>> {
  const [context] = await listContexts(jira, field);
  const [option] = context ? await listOptions(jira, field.id, context.id) : [];
  return { id: field.id, ...(option && { options: { impediment: option.id } }) };
}
