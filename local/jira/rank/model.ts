import { LexoRank } from '@dalet-oss/lexorank';
import { badRequest, noSuchIssue } from '../refusal';
import { canBrowse, findIssue, hasPermission, projectOf } from '../permissions/model';
import { customFieldNumber, fieldOfType } from '../fields/model';
import { optionalNumber } from '../route';
import { changeIssue } from '../issues/change';
import type { Issue } from '../issues/issue';
import type { World } from '../world';

/** The rank after every issue of the site, where a new one goes. */
export function rankAtEnd(world: World): string {
  const last = world.indexes.lastRank;
  return last === undefined
    ? LexoRank.middle().toString()
    : LexoRank.parse(last).genNext().toString();
}

/** @throws 400 when a body names another field than the site's rank. */
export function checkRankField(world: World, body: Record<string, unknown>): void {
  const number = optionalNumber(body, 'rankCustomFieldId');
  if (number === undefined || number === customFieldNumber(fieldOfType(world, 'rank'))) return;
  throw badRequest(`The custom field '${number}' is not a rank field.`);
}

export interface RankRequest {
  readonly issues: readonly string[];
  readonly rankBeforeIssue?: string;
  readonly rankAfterIssue?: string;
}

export interface RankOutcome {
  readonly issueKey: string;
  readonly issueId: number;
  readonly status: number;
  readonly errors?: readonly string[];
}

const MAX_ISSUES = 50;

/** Ranks issues, in the order given, just before or after another; each may be refused alone. */
export function rankIssues(world: World, actor: string, request: RankRequest): RankOutcome[] {
  if (request.issues.length > MAX_ISSUES) {
    throw badRequest('The maximum number of issues that can be ranked in one operation is 50.');
  }
  const anchorKey = request.rankBeforeIssue ?? request.rankAfterIssue;
  if (anchorKey === undefined || (request.rankBeforeIssue && request.rankAfterIssue)) {
    throw badRequest('Exactly one of rankBeforeIssue and rankAfterIssue must be specified.');
  }
  const anchor = findIssue(world, anchorKey);
  if (!anchor || !canBrowse(world, actor, projectOf(world, anchor), anchor)) throw noSuchIssue();
  const outcomes: RankOutcome[] = [];
  const allowed: Issue[] = [];
  for (const key of request.issues) {
    const outcome = mayRank(world, actor, key);
    if ('issue' in outcome) allowed.push(outcome.issue);
    outcomes.push(outcome.told);
  }
  place(world, actor, allowed, anchor, request.rankBeforeIssue !== undefined);
  return outcomes;
}

function mayRank(
  world: World,
  actor: string,
  key: string,
): { told: RankOutcome; issue: Issue } | { told: RankOutcome } {
  const issue = findIssue(world, key);
  if (!issue || !canBrowse(world, actor, projectOf(world, issue), issue)) {
    return {
      told: {
        issueKey: key,
        issueId: Number(issue?.id ?? 0),
        status: 404,
        errors: noSuchIssue().errorMessages,
      },
    };
  }
  const told = { issueKey: issue.key, issueId: Number(issue.id) };
  if (!hasPermission(world, actor, 'SCHEDULE_ISSUES', projectOf(world, issue), issue)) {
    const errors = ['You do not have permission to rank this issue.'];
    return { told: { ...told, status: 403, errors } };
  }
  return { told: { ...told, status: 200 }, issue };
}

function place(
  world: World,
  actor: string,
  moving: readonly Issue[],
  anchor: Issue,
  before: boolean,
): void {
  const movingIds = new Set(moving.map((issue) => issue.id));
  const neighbour = neighbourRank(world, anchor, before, movingIds);
  const high = before ? anchor.rank : neighbour;
  let low = before ? neighbour : anchor.rank;
  for (const issue of moving) {
    if (issue.id === anchor.id) continue;
    low = rankBetween(low, high);
    changeIssue(world, actor, issue.id, { rank: low });
  }
}

/** The nearest rank on the other side of the gap, not counting the issues that leave. */
function neighbourRank(
  world: World,
  anchor: Issue,
  before: boolean,
  movingIds: ReadonlySet<string>,
): string | undefined {
  let found: string | undefined;
  for (const { id, rank } of world.issues.values()) {
    if (movingIds.has(id) || rank === anchor.rank) continue;
    const beyond = before ? rank < anchor.rank : rank > anchor.rank;
    if (!beyond) continue;
    if (found === undefined || (before ? rank > found : rank < found)) found = rank;
  }
  return found;
}

function rankBetween(low: string | undefined, high: string | undefined): string {
  if (low === undefined && high === undefined) return LexoRank.middle().toString();
  if (low === undefined)
    return LexoRank.parse(high ?? '')
      .genPrev()
      .toString();
  if (high === undefined) return LexoRank.parse(low).genNext().toString();
  return LexoRank.parse(low).between(LexoRank.parse(high)).toString();
}
