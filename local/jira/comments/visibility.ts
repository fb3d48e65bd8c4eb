import { isRecord } from '../fields/field-kind';
import { findGroup } from '../groups/model';
import type { Issue } from '../issues/issue';
import { projectOf } from '../permissions/model';
import { badFields, invalidPayload } from '../refusal';
import { actorsIn, findRole } from '../roles/model';
import type { World } from '../world';
import type { Comment, CommentVisibility } from './comment';

/** Reads `{type, value | identifier}`; one may restrict only to what one is in oneself. @throws 400 */
export function readVisibility(
  world: World,
  actor: string,
  issue: Issue,
  input: unknown,
): CommentVisibility | undefined {
  if (input === undefined || input === null) return undefined;
  if (!isRecord(input)) throw invalidPayload();
  const { type, value, identifier } = input;
  if (type !== 'role' && type !== 'group') {
    throw badFields({ commentLevel: 'The type of the visibility must be role or group.' });
  }
  const named = String(identifier ?? value);
  const found = type === 'role' ? findRole(world, named) : findGroup(world, named);
  if (!found || !isIn(world, actor, issue, { kind: type, id: found.id })) {
    const what = type === 'role' ? 'role' : 'group';
    throw badFields({ commentLevel: `You are currently not a member of the ${what}: ${named}.` });
  }
  return { kind: type, id: found.id };
}

export const isCommentVisible = (
  world: World,
  viewer: string,
  issue: Issue,
  { visibility }: Comment,
): boolean => !visibility || world.isTrusted || isIn(world, viewer, issue, visibility);

/** The comments of an issue that the viewer may read, oldest first. */
export function visibleComments(world: World, viewer: string, issue: Issue): readonly Comment[] {
  const all = world.indexes.comments(issue.id);
  if (!all.some(({ visibility }) => visibility)) return all;
  return all.filter((comment) => isCommentVisible(world, viewer, issue, comment));
}

function isIn(world: World, accountId: string, issue: Issue, to: CommentVisibility): boolean {
  if (world.users.find(accountId)?.accountType === 'app') return true;
  const inGroup = (id: string): boolean =>
    world.groups.find(id)?.accountIds.includes(accountId) ?? false;
  if (to.kind === 'group') return inGroup(to.id);
  const { accountIds, groupIds } = actorsIn(projectOf(world, issue), to.id);
  return accountIds.includes(accountId) || groupIds.some(inGroup);
}
