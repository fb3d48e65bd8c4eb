import type { ActualField, FieldContext, Named } from '../../domain/setup/actual-state';
import type { JiraRequest } from '../jira-request';
import { path, withQuery } from '../path';
import { listAll } from './pages';

interface FieldAnswer {
  readonly id: string;
  readonly name: string;
  readonly schema?: { readonly custom?: string };
}

type Bare = Omit<ActualField, 'contexts'>;

/** The custom fields of the site, or those of a name, without their contexts. */
export async function listFields(jira: JiraRequest, query?: string): Promise<readonly Bare[]> {
  const at = withQuery(path`/rest/api/3/field/search`, { type: 'custom', query });
  const fields = await listAll<FieldAnswer>(jira, at);
  return fields.map(({ id, name, schema }) => ({ id, name, type: schema?.custom ?? '' }));
}

interface ContextAnswer {
  readonly id: string;
  readonly isGlobalContext?: boolean;
  readonly isAnyIssueType?: boolean;
}

/** Where a field has which options. Mappings are asked for only where a context is not for all. */
export async function listContexts(
  jira: JiraRequest,
  { id: fieldId, type }: Bare,
): Promise<readonly FieldContext[]> {
  const found = await listAll<ContextAnswer>(jira, path`/rest/api/3/field/${fieldId}/context`);
  const isForSome = found.some(({ isGlobalContext }) => isGlobalContext !== true);
  const isForTypes = found.some(({ isAnyIssueType }) => isAnyIssueType !== true);
  const [projects, types, options] = await Promise.all([
    isForSome
      ? listAll<Mapping>(jira, path`/rest/api/3/field/${fieldId}/context/projectmapping`)
      : [],
    isForTypes
      ? listAll<Mapping>(jira, path`/rest/api/3/field/${fieldId}/context/issuetypemapping`)
      : [],
    hasOptions(type) ? Promise.all(found.map(({ id }) => listOptions(jira, fieldId, id))) : [],
  ]);
  return found.map(({ id, isGlobalContext, isAnyIssueType }, at) => ({
    id,
    projectIds: isGlobalContext === true ? 'all' : idsOf(projects, id, 'projectId'),
    typeIds: isAnyIssueType === true ? 'all' : idsOf(types, id, 'issueTypeId'),
    options: options[at] ?? [],
  }));
}

interface Mapping {
  readonly contextId: string;
  readonly projectId?: string;
  readonly issueTypeId?: string;
}

const idsOf = (
  mappings: readonly Mapping[],
  contextId: string,
  of: 'projectId' | 'issueTypeId',
): string[] =>
  mappings.filter((each) => each.contextId === contextId).flatMap((each) => each[of] ?? []);

const hasOptions = (type: string): boolean => /:(multi)?select$/.test(type);

/** Options of a context, those that are turned off included: their names are taken. */
export async function listOptions(
  jira: JiraRequest,
  fieldId: string,
  contextId: string,
): Promise<readonly Named[]> {
  const at = path`/rest/api/3/field/${fieldId}/context/${contextId}/option`;
  const options = await listAll<{ readonly id: string; readonly value: string }>(jira, at, 100);
  return options.map(({ id, value }) => ({ id, name: value }));
}
