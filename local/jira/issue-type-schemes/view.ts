import { issueTypeDetails } from '../issue-types/view';
import { wholePage } from '../paging';
import { projectIdentity } from '../projects/view';
import type { World } from '../world';
import { projectsOf } from './edit';
import type { IssueTypeScheme } from './issue-type-scheme';

export function issueTypeSchemeBean(
  world: World,
  scheme: IssueTypeScheme,
  expand: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  const { id, name, description, defaultIssueTypeId, isDefault } = scheme;
  const types = scheme.issueTypeIds.flatMap((each) => world.issueTypes.find(each) ?? []);
  return {
    ...{ id, name, description },
    ...(defaultIssueTypeId !== null && { defaultIssueTypeId }),
    ...(isDefault && { isDefault }),
    ...(expand.has('projects') && {
      projects: wholePage(projectsOf(world, scheme).map((each) => projectIdentity(world, each))),
    }),
    ...(expand.has('issueTypes') && {
      issueTypes: wholePage(types.map((each) => issueTypeDetails(world, each))),
    }),
  };
}
