import type { Issue } from '../issues/issue';
import { badRequest, JiraRefusal, notFound } from '../refusal';
import type { World } from '../world';
import type { IssueType } from './issue-type';
import { getIssueType } from './model';

/** Types that issues of this one may become: of its level, and with it in every scheme. */
export const alternativesOf = (world: World, type: IssueType): IssueType[] =>
  [...world.issueTypes.values()].filter(
    (other) =>
      other.id !== type.id &&
      other.subtask === type.subtask &&
      other.scopeProjectId === type.scopeProjectId &&
      sharesSchemes(world, type.id, other.id),
  );

function sharesSchemes(world: World, one: string, other: string): boolean {
  const same = (rows: Readonly<Record<string, string>>, rest: string): boolean =>
    (rows[one] ?? rest) === (rows[other] ?? rest);
  return (
    [...world.workflowSchemes.values()].every((each) =>
      same(each.workflowIds, each.defaultWorkflowId),
    ) &&
    [...world.issueTypeScreenSchemes.values()].every((each) =>
      same(each.screenSchemeIds, each.defaultScreenSchemeId),
    ) &&
    [...world.fieldConfigurationSchemes.values()].every((each) =>
      same(each.configurationIds, each.defaultConfigurationId),
    )
  );
}

/** Deletes a type; its issues become of the alternative type. */
export function deleteIssueType(world: World, id: string, alternativeId: string | undefined): void {
  const type = getIssueType(world, id);
  const issues = [...world.issues.values()].filter(({ typeId }) => typeId === id);
  const after = replacement(world, type, issues, alternativeId);
  for (const issue of issues) world.putIssue({ ...issue, typeId: after ?? issue.typeId });
  leaveSchemes(world, id);
  world.issueTypes.remove(id);
}

/** @throws 404, 409 or 400, as documented, unless all issues may become of the alternative. */
function replacement(
  world: World,
  type: IssueType,
  issues: readonly Issue[],
  alternativeId: string | undefined,
): string | undefined {
  if (alternativeId === undefined) {
    if (issues.length === 0) return undefined;
    throw notFound(
      'The issue type is in use and an alternative issue type has not been specified.',
    );
  }
  if (alternativeId === type.id) {
    throw conflict('The alternative issue type must differ from the issue type to delete.');
  }
  const alternative = getIssueType(world, alternativeId);
  if (!type.subtask && alternative.subtask) {
    throw conflict('A standard issue type cannot be replaced by a sub-task issue type.');
  }
  const fits = alternativesOf(world, type).includes(alternative);
  if (issues.length > 0 && !fits) {
    throw badRequest('The issues cannot be updated with the alternative issue type.');
  }
  return alternativeId;
}

const conflict = (message: string): JiraRefusal => new JiraRefusal(409, [message]);

function leaveSchemes(world: World, id: string): void {
  for (const scheme of [...world.issueTypeSchemes.values()]) {
    if (!scheme.issueTypeIds.includes(id)) continue;
    world.issueTypeSchemes.put({
      ...scheme,
      issueTypeIds: scheme.issueTypeIds.filter((each) => each !== id),
      defaultIssueTypeId: scheme.defaultIssueTypeId === id ? null : scheme.defaultIssueTypeId,
    });
  }
  for (const scheme of [...world.workflowSchemes.values()]) {
    if (!(id in scheme.workflowIds)) continue;
    world.workflowSchemes.put({ ...scheme, workflowIds: without(scheme.workflowIds, id) });
  }
  for (const scheme of [...world.issueTypeScreenSchemes.values()]) {
    if (!(id in scheme.screenSchemeIds)) continue;
    const screenSchemeIds = without(scheme.screenSchemeIds, id);
    world.issueTypeScreenSchemes.put({ ...scheme, screenSchemeIds });
  }
}

const without = (
  rows: Readonly<Record<string, string>>,
  key: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(rows).filter(([each]) => each !== key));
