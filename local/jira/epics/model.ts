import { isEpic } from '../boards/board-issues';
import type { Issue } from '../issues/issue';
import { changeIssue } from '../issues/change';
import { editIssue, MAY_NOT_EDIT } from '../issues/model';
import {
  canBrowse,
  findIssue,
  getVisibleIssue,
  projectOf,
  requirePermission,
} from '../permissions/model';
import { setProperty } from '../properties/model';
import { rankIssues } from '../rank/model';
import { badRequest, notFound } from '../refusal';
import type { World } from '../world';
import { EPIC_PROPERTY, epicSettings } from './view';

const MAX_ISSUES = 50;

/** An epic of a company-managed project. @throws 400 for a team-managed one, 404 */
export function getEpic(world: World, viewer: string, idOrKey: string): Issue {
  const epic = findIssue(world, idOrKey);
  if (!epic || !isEpic(world, epic) || !canBrowse(world, viewer, projectOf(world, epic), epic)) {
    throw notFound('The epic does not exist or you do not have permission to view it.');
  }
  if (projectOf(world, epic).style === 'team-managed') {
    throw badRequest('The operation does not work for epics of team-managed projects.');
  }
  return epic;
}

export interface EpicChanges {
  readonly summary?: string;
  readonly color?: string;
  readonly done?: boolean;
}

export function updateEpic(
  world: World,
  actor: string,
  idOrKey: string,
  { summary, ...settings }: EpicChanges,
): Issue {
  const epic = getEpic(world, actor, idOrKey);
  requirePermission(world, actor, 'EDIT_ISSUES', epic, MAY_NOT_EDIT);
  const value = { ...epicSettings(world, epic), ...settings };
  setProperty(world, 'epic', epic.id, { key: EPIC_PROPERTY, value });
  return summary === undefined ? epic : editIssue(world, actor, epic.id, { fields: { summary } });
}

/** Puts issues under an epic, or with `null` under none. */
export function moveToEpic(
  world: World,
  actor: string,
  issues: readonly string[],
  epicIdOrKey: string | null,
): void {
  if (issues.length > MAX_ISSUES) {
    throw badRequest('The maximum number of issues that can be moved in one operation is 50.');
  }
  const epic = epicIdOrKey === null ? undefined : getEpic(world, actor, epicIdOrKey);
  const moving = issues.map((key) => getVisibleIssue(world, actor, key));
  for (const issue of [...moving, ...(epic ? [epic] : [])]) {
    requirePermission(world, actor, 'EDIT_ISSUES', issue, MAY_NOT_EDIT);
  }
  for (const issue of moving) {
    const level = world.issueTypes.find(issue.typeId)?.hierarchyLevel;
    if (level !== 0) throw badRequest(`The issue ${issue.key} cannot be in an epic.`);
  }
  for (const issue of moving) {
    changeIssue(world, actor, issue.id, { values: { parent: epic?.id ?? null } });
  }
}

/** Ranks one epic just before or after another. */
export function rankEpic(
  world: World,
  actor: string,
  idOrKey: string,
  { before, after }: { readonly before?: string; readonly after?: string },
): void {
  const epic = getEpic(world, actor, idOrKey);
  const anchor = before ?? after;
  if (anchor !== undefined) getEpic(world, actor, anchor);
  const [outcome] = rankIssues(world, actor, {
    issues: [epic.id],
    rankBeforeIssue: before,
    rankAfterIssue: after,
  });
  if (outcome && outcome.status !== 200) throw badRequest(...(outcome.errors ?? []));
}
