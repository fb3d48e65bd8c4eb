import { badRequest, forbidden, notFound } from '../refusal';
import { addHistory } from '../issues/change';
import { eventIssue } from '../issues/event-issue';
import { changeItemBean } from '../changelog/view';
import type { ChangeItem, Issue } from '../issues/issue';
import { getVisibleIssue, hasPermission, projectOf } from '../permissions/model';
import type { World } from '../world';
import type { IssueLink, LinkType } from './link';

export interface NewLink {
  /** Id or name. */
  readonly type: string;
  readonly inwardIssue: string;
  readonly outwardIssue: string;
}

export function createLinkType(world: World, input: Omit<LinkType, 'id'>): LinkType {
  return world.linkTypes.put({ ...input, id: world.nextId('link-type') });
}

/** As `createLinkType`, for people: the name must be free. @throws 404, as Jira answers here */
export function addLinkType(world: World, input: Omit<LinkType, 'id'>): LinkType {
  requireFreeName(world, input.name);
  return createLinkType(world, input);
}

/** @throws 404 */
export function getLinkType(world: World, id: string): LinkType {
  const type = world.linkTypes.find(id);
  if (!type) throw notFound(`No issue link type with id '${id}' found.`);
  return type;
}

export function updateLinkType(
  world: World,
  id: string,
  changes: Partial<Omit<LinkType, 'id'>>,
): LinkType {
  const before = getLinkType(world, id);
  if (changes.name !== undefined) requireFreeName(world, changes.name, id);
  return world.linkTypes.put({ ...before, ...changes });
}

/** Its links go with it, without a word in any changelog. */
export function deleteLinkType(world: World, id: string): void {
  for (const link of [...world.links.values()]) {
    if (link.typeId !== id) continue;
    world.links.remove(link.id);
    world.indexes.removeLink(link);
  }
  world.linkTypes.remove(getLinkType(world, id).id);
}

function requireFreeName(world: World, name: string, exceptId?: string): void {
  const isTaken = [...world.linkTypes.values()].some(
    (each) => each.id !== exceptId && each.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw notFound(`A link type with the name '${name}' already exists.`);
}

export function linkIssues(world: World, actor: string, input: NewLink): IssueLink {
  const type = [...world.linkTypes.values()].find(
    (each) => each.id === input.type || each.name.toLowerCase() === input.type.toLowerCase(),
  );
  if (!type) throw notFound(`No issue link type with name '${input.type}' found.`);
  const inward = getVisibleIssue(world, actor, input.inwardIssue);
  const outward = getVisibleIssue(world, actor, input.outwardIssue);
  if (inward.id === outward.id) throw badRequest('You cannot link an issue to itself.');
  requireLinking(world, actor, inward, outward);
  const known = world.indexes
    .links(inward.id)
    .find(
      (each) =>
        each.typeId === type.id && each.inwardId === inward.id && each.outwardId === outward.id,
    );
  if (known) return known;
  const link = world.links.put({
    id: world.nextId('link'),
    typeId: type.id,
    inwardId: inward.id,
    outwardId: outward.id,
  });
  world.indexes.addLink(link);
  logLink(world, actor, link, 'added');
  emitLink(world, actor, link, 'created');
  return link;
}

/** `update.issuelinks: [{add: {type, outwardIssue | inwardIssue}}]` of an edit. */
export function linkFromUpdate(world: World, actor: string, issue: Issue, add: unknown): void {
  const input = add as {
    type?: { id?: string; name?: string };
    inwardIssue?: { key?: string; id?: string };
    outwardIssue?: { key?: string; id?: string };
  };
  const keyOf = (end?: { key?: string; id?: string }): string => end?.key ?? end?.id ?? issue.id;
  linkIssues(world, actor, {
    type: input.type?.id ?? input.type?.name ?? '',
    inwardIssue: keyOf(input.inwardIssue),
    outwardIssue: keyOf(input.outwardIssue),
  });
}

export function deleteLink(world: World, actor: string, linkId: string): void {
  const link = world.links.find(linkId);
  if (!link) throw notFound(`No issue link with id '${linkId}' exists.`);
  const inward = getVisibleIssue(world, actor, link.inwardId);
  requireLinking(world, actor, inward, getVisibleIssue(world, actor, link.outwardId));
  world.links.remove(link.id);
  world.indexes.removeLink(link);
  logLink(world, actor, link, 'removed');
  emitLink(world, actor, link, 'deleted');
}

function requireLinking(world: World, actor: string, inward: Issue, outward: Issue): void {
  const may = (issue: Issue): boolean =>
    hasPermission(world, actor, 'LINK_ISSUES', projectOf(world, issue), issue);
  if (!may(inward) && !may(outward)) {
    throw forbidden(`No Link Issue Permission for issue '${inward.key}'`);
  }
}

/** Both ends log the link, each in its own words and without a field id. */
function logLink(world: World, actor: string, link: IssueLink, what: 'added' | 'removed'): void {
  const type = world.linkTypes.find(link.typeId);
  const inward = world.issues.find(link.inwardId);
  const outward = world.issues.find(link.outwardId);
  if (!type || !inward || !outward) return;
  const ends = [
    { issue: inward, other: outward, verb: type.outward },
    { issue: outward, other: inward, verb: type.inward },
  ];
  for (const { issue, other, verb } of ends) {
    const text = `This issue ${verb} ${other.key}`;
    const empty = { from: null, fromText: null, to: null, toText: null };
    const side =
      what === 'added' ? { to: other.key, toText: text } : { from: other.key, fromText: text };
    const item: ChangeItem = { field: 'Link', fieldtype: 'jira', ...empty, ...side };
    addHistory(world, actor, issue.id, [item]);
    const after = world.putIssue({ ...issue, updated: Math.max(world.now(), issue.updated) });
    const changelog = { items: [changeItemBean(item)] };
    world.emit('avi:jira:updated:issue', actor, { issue: eventIssue(world, after), changelog });
  }
}

function emitLink(world: World, actor: string, link: IssueLink, verb: 'created' | 'deleted'): void {
  const type = world.linkTypes.find(link.typeId);
  world.emit(`avi:jira:${verb}:issuelink`, actor, {
    id: link.id,
    sourceIssueId: link.inwardId,
    destinationIssueId: link.outwardId,
    sourceProjectId: world.issues.find(link.inwardId)?.projectId,
    destinationProjectId: world.issues.find(link.outwardId)?.projectId,
    issueLinkType: type && {
      id: type.id,
      name: type.name,
      inwardName: type.inward,
      outwardName: type.outward,
    },
  });
}
