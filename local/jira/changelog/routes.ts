import { bulkIssues } from '../issues/bulk-read';
import type { History } from '../issues/issue';
import { getVisibleIssue } from '../permissions/model';
import { pageOf, pageRequest } from '../paging';
import { badRequest } from '../refusal';
import {
  jsonBody,
  ok,
  optionalNumber,
  optionalString,
  param,
  stringList,
  whoAsks,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { historyBean } from './view';

const PATH = '/rest/api/3/issue/{issueIdOrKey}/changelog';

function page(call: RouteCall): Reply {
  const { world } = call;
  const issue = getVisibleIssue(world, whoAsks(call), param(call, 'issueIdOrKey'));
  const all = world.indexes.histories(issue.id);
  return ok(pageOf(call, all, pageRequest(call, 100), (each) => historyBean(world, each)));
}

function byIds(call: RouteCall): Reply {
  const { world } = call;
  const issue = getVisibleIssue(world, whoAsks(call), param(call, 'issueIdOrKey'));
  const ids = stringList(jsonBody(call), 'changelogIds');
  if (!ids) throw badRequest('changelogIds must not be empty.');
  const histories = world.indexes.histories(issue.id).filter((each) => ids.includes(each.id));
  return ok({
    startAt: 0,
    maxResults: histories.length,
    total: histories.length,
    histories: histories.map((each) => historyBean(world, each)),
  });
}

const MAX_ISSUES = 1000;
const MAX_FIELDS = 10;
const DEFAULT_PAGE = 1000;
const MAX_PAGE = 10000;

/** Here, unlike in the paged changelog, `created` is a number of milliseconds. */
function bulk(call: RouteCall): Reply {
  const { world } = call;
  const body = jsonBody(call);
  const keys = stringList(body, 'issueIdsOrKeys');
  if (!keys || keys.length === 0) throw badRequest('issueIdsOrKeys must not be empty.');
  if (keys.length > MAX_ISSUES) {
    throw badRequest(
      'You may only load changelogs for a maximum of 1,000 issues by ID or key at a time.',
    );
  }
  const fieldIds = stringList(body, 'fieldIds');
  if (fieldIds && fieldIds.length > MAX_FIELDS) {
    throw badRequest('You may only filter by a maximum of 10 field IDs at a time.');
  }
  const size = pageSize(optionalNumber(body, 'maxResults'));
  const from = offsetOf(optionalString(body, 'nextPageToken'));
  // The oldest change first, whichever issue it is of: an issue goes on in later pages.
  const all = bulkIssues(world, whoAsks(call), keys)
    .flatMap(({ id }) => world.indexes.histories(id).filter((each) => touches(each, fieldIds)))
    .sort((a, b) => a.created - b.created);
  const shown = all.slice(from, from + size);
  const next = from + shown.length;
  return ok({
    issueChangeLogs: groupByIssue(shown).map(([issueId, histories]) => ({
      issueId,
      changeHistories: histories.map((each) => ({
        ...historyBean(world, each),
        created: each.created,
      })),
    })),
    nextPageToken: next < all.length ? tokenOf(next) : null,
  });
}

function pageSize(asked = DEFAULT_PAGE): number {
  if (asked < 1) throw badRequest('maxResults must be greater than or equal to 1.');
  return Math.min(asked, MAX_PAGE);
}

/** A history with any wanted field comes whole; one without a field id never matches a filter. */
const touches = (history: History, fieldIds: readonly string[] | undefined): boolean =>
  !fieldIds ||
  fieldIds.length === 0 ||
  history.items.some(({ fieldId }) => fieldId !== undefined && fieldIds.includes(fieldId));

function groupByIssue(histories: readonly History[]): [string, History[]][] {
  const groups = new Map<string, History[]>();
  for (const history of histories) {
    groups.set(history.issueId, [...(groups.get(history.issueId) ?? []), history]);
  }
  return [...groups];
}

const tokenOf = (offset: number): string => Buffer.from(`changelog:${offset}`).toString('base64');

function offsetOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const found = /^changelog:(\d+)$/.exec(Buffer.from(token, 'base64').toString());
  if (!found) throw badRequest('The nextPageToken is invalid.');
  return Number(found[1]);
}

export const changelogRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, handle: page },
  { method: 'POST', path: `${PATH}/list`, handle: byIds },
  { method: 'POST', path: '/rest/api/3/changelog/bulkfetch', handle: bulk },
];
