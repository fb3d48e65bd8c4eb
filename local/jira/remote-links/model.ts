import { isRecord } from '../fields/field-kind';
import type { Issue } from '../issues/issue';
import { getVisibleIssue, requirePermission } from '../permissions/model';
import { badFields, badRequest, invalidPayload, notFound } from '../refusal';
import { optionalString } from '../route';
import type { World } from '../world';
import type { RemoteLink } from './remote-link';

const MAX_GLOBAL_ID = 255;
const MAX_LINKS = 2000;

export const remoteLinksOf = (world: World, issueId: string): RemoteLink[] =>
  [...world.remoteLinks.values()].filter((link) => link.issueId === issueId);

/** What a body says a link is to be. @throws 400 */
export function remoteLinkInput(body: Record<string, unknown>): Omit<RemoteLink, 'id' | 'issueId'> {
  const { object, application = null } = body;
  if (!isRecord(object)) throw badFields({ object: "'object' is required." });
  if (application !== null && !isRecord(application)) throw invalidPayload();
  const problems = Object.fromEntries(
    ['title', 'url']
      .filter((name) => typeof object[name] !== 'string' || object[name] === '')
      .map((name) => [name, `'${name}' is required.`]),
  );
  if (Object.keys(problems).length > 0) throw badFields(problems);
  const globalId = optionalString(body, 'globalId') ?? null;
  if (globalId !== null && globalId.length > MAX_GLOBAL_ID) {
    throw badFields({ globalId: 'The global id must not be longer than 255 characters.' });
  }
  return {
    globalId,
    relationship: optionalString(body, 'relationship') ?? null,
    application,
    object,
  };
}

/** Creates, or replaces the link of the same global id. */
export function saveRemoteLink(
  world: World,
  actor: string,
  idOrKey: string,
  input: Omit<RemoteLink, 'id' | 'issueId'>,
): { readonly link: RemoteLink; readonly isNew: boolean } {
  const issue = linkable(world, actor, idOrKey);
  const all = remoteLinksOf(world, issue.id);
  const known = all.find((link) => input.globalId !== null && link.globalId === input.globalId);
  if (!known && all.length >= MAX_LINKS) {
    throw badRequest('The limit of remote links for this issue has been reached.');
  }
  const id = known?.id ?? world.nextId('remote-link');
  const link = world.remoteLinks.put({ ...input, id, issueId: issue.id });
  return { link, isNew: !known };
}

export function updateRemoteLink(
  world: World,
  actor: string,
  idOrKey: string,
  linkId: string,
  input: Omit<RemoteLink, 'id' | 'issueId'>,
): void {
  const issue = linkable(world, actor, idOrKey);
  const { id, issueId } = getRemoteLink(world, issue, linkId);
  world.remoteLinks.put({ ...input, id, issueId });
}

export function deleteRemoteLink(
  world: World,
  actor: string,
  idOrKey: string,
  by: { readonly linkId: string } | { readonly globalId: string },
): void {
  const issue = linkable(world, actor, idOrKey);
  const link =
    'linkId' in by
      ? getRemoteLink(world, issue, by.linkId)
      : findByGlobalId(world, issue.id, by.globalId);
  if (!link) throw noSuchLink();
  world.remoteLinks.remove(link.id);
}

export const findByGlobalId = (
  world: World,
  issueId: string,
  globalId: string,
): RemoteLink | undefined =>
  remoteLinksOf(world, issueId).find((link) => link.globalId === globalId);

/** @throws 404 */
export function getRemoteLink(world: World, issue: Issue, linkId: string): RemoteLink {
  const link = world.remoteLinks.find(linkId);
  if (link?.issueId !== issue.id) throw noSuchLink();
  return link;
}

export const noSuchLink = () => notFound('No remote link with the given id could be found.');

function linkable(world: World, actor: string, idOrKey: string): Issue {
  const issue = getVisibleIssue(world, actor, idOrKey);
  const sentence = 'You do not have permission to link issues in this project.';
  requirePermission(world, actor, 'LINK_ISSUES', issue, sentence);
  return issue;
}
