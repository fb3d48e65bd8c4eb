import { actorIdOf } from '../domain/actor';
import { openRoster, sideOfAccount } from '../domain/roster';
import type { Side } from '../domain/side';
import { openTimeZone } from '../domain/time-zone';
import { getProjectIdOf } from '../jira/issue-project';
import { putActors } from '../storage/actor';
import { appendAct, listActs, type IssueAct, type IssueActKind } from '../storage/issue-act';
import { VersionConflict } from '../storage/version-conflict';
import type { Call } from './call';
import type { QueuedJob } from './job';
import { noteChangedIssues } from './note-events';
import { Refusal } from './refusal';
import { getEnrolled, getSetupOrRefuse, type Setup } from './setup';

/** An issue of an enrolled project, and the side for which the caller acts on it. */
export interface Actor {
  readonly setup: Setup;
  readonly projectId: string;
  readonly side: Side;
}

/**
 * For whom the caller acts on an issue now.
 *
 * @throws Refusal `not-set-up` outside of the enrolled projects, `not-permitted` for who is on no side.
 */
export async function demandSide(call: Call, issueId: string): Promise<Actor> {
  const setup = await getSetupOrRefuse();
  const projectId = await getProjectIdOf(call.jira, issueId);
  getEnrolled(setup, projectId);
  const roster = openRoster(setup.site.roster, openTimeZone(setup.site.timeZone));
  const side = sideOfAccount(roster, call.accountId, Math.floor(call.now / 1000));
  if (side === 'other') throw new Refusal('not-permitted', 'on neither side of the roster');
  return { setup, projectId, side };
}

interface NewVersion {
  readonly issueId: string;
  readonly projectId: string;
  readonly kind: IssueActKind;
  readonly basedOn: number;
  /** Name of the act by its version. */
  readonly actIdOf: (version: number) => string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Appends the next version of something that is saved as acts, if nobody saved since; the issue is
 * to be read again. Two at once want the same name: the second is told. The same save once more, its
 * answer lost, is the same save.
 *
 * @throws VersionConflict when someone was first.
 */
export async function appendVersion(
  call: Call,
  { issueId, projectId, kind, basedOn, actIdOf, body }: NewVersion,
): Promise<{ readonly version: number; readonly jobs: readonly QueuedJob[] }> {
  const version = basedOn + 1;
  const actor = actorIdOf(call.accountId);
  const known = await listActs(issueId);
  const find = (acts: readonly IssueAct[], which: number) =>
    acts.find((act) => act.actId === actIdOf(which));
  const before = basedOn === 0 ? undefined : find(known, basedOn);
  const isNext = (basedOn === 0 || before !== undefined) && find(known, version) === undefined;
  const text = JSON.stringify({ version, ...body });
  if (isNext) {
    await putActors([{ id: actor, accountId: call.accountId, kind: 'user' }]);
    // Clocks may differ: what was saved later is later.
    const at = Math.max(call.now, (before?.at ?? 0) + 1);
    await appendAct({ issueId, actId: actIdOf(version), at, actor, kind, body: text });
  }
  const after = isNext ? await listActs(issueId) : known;
  const stored = find(after, version);
  if (stored?.actor !== actor || stored.body !== text)
    throw new VersionConflict(latestOf(after, actIdOf));
  return { version, jobs: await noteChangedIssues([{ issueId, projectId }], call.now) };
}

function latestOf(acts: readonly IssueAct[], actIdOf: (version: number) => string): number {
  const names = new Set(acts.map(({ actId }) => actId));
  let version = 0;
  while (names.has(actIdOf(version + 1))) version += 1;
  return version;
}
