import { toIsoDay } from '../day';
import { channelTrack, optionTrack, valueAt, type Track } from '../flow/track';
import type { OptionField, Timeline } from '../flow/timeline';
import type { Standard } from '../settings';
import { CLEARANCE_AT } from '../standards/clearance';
import { listApplicable, optionKeyOf, type CheckState } from '../standards/standard';
import type { WorkType } from '../work-type';
import type { DerivationContext } from './derivation-context';
import type { DerivedIssue } from './derive';
import { waiveLinkedAt, type Beside } from './beside';
import { isWaived } from './waiver';

/** One standard at the entry of an item. */
export interface CheckAtEntry {
  readonly check: string;
  readonly name: Standard['name'];
  /** *waived* only by a waiver that was valid then. */
  readonly state: CheckState;
  readonly isPassed: boolean;
}

/** An item that went live, and what was known of its standards then. */
export interface LiveEntry {
  readonly at: number;
  readonly stage: 'pilot' | 'done';
  readonly checks: readonly CheckAtEntry[];
}

/** The last entry to *pilot* or *done* since set-up; `undefined` for what never went live. */
export function findLiveEntry(
  issue: DerivedIssue,
  context: DerivationContext,
): LiveEntry | undefined {
  const { visits } = issue.flow;
  const index = visits.findLastIndex(
    ({ meaning }, i) => isLive(meaning?.stage) && visits[i - 1]?.meaning?.stage !== meaning.stage,
  );
  const visit = visits[index];
  const stage = visit?.meaning?.stage;
  if (!visit || !isLive(stage) || visit.from < issue.project.setUpAt) return undefined;
  const checked = { ...issue, workType: issue.fact.workType };
  return { at: visit.from, stage, checks: listChecks(checked, visit.from, stage, context) };
}

const isLive = (stage: string | undefined): stage is LiveEntry['stage'] =>
  stage === 'pilot' || stage === 'done';

/** An issue, and what its standards follow from. */
export interface CheckedIssue extends Pick<Beside, 'acts' | 'waivers'> {
  readonly timeline: Timeline;
  readonly workType: WorkType;
}

/** What applies to an issue before a stage in front of users, and how each stood at an instant. */
export function listChecks(
  issue: CheckedIssue,
  at: number,
  stage: LiveEntry['stage'],
  context: DerivationContext,
): readonly CheckAtEntry[] {
  const { timeline, workType } = issue;
  const { fields, standards = [] } = context.site;
  const optionAt = (field: OptionField & ('variant' | 'dataClass')): string | undefined =>
    optionKeyOf(fields, field, valueAt(optionTrack(timeline, field), at));
  const channels: Track<readonly string[]> = channelTrack(timeline);
  return listApplicable(standards, {
    workType,
    variant: optionAt('variant'),
    dataClass: optionAt('dataClass'),
    channels: valueAt(channels, at).map((id) => optionKeyOf(fields, 'channel', id) ?? id),
    stage,
    day: toIsoDay(context.zone.dayOf(at)),
  })
    .filter(({ clearances }) => clearances.includes(CLEARANCE_AT[stage]))
    .map((standard) => checkAt(issue, standard, at, context));
}

function checkAt(
  issue: CheckedIssue,
  standard: Standard,
  at: number,
  context: DerivationContext,
): CheckAtEntry {
  const { key, name } = standard;
  const said = issue.acts.findLast(
    (act) => act.kind === 'check' && act.check === key && act.at <= at,
  );
  const found = said?.kind === 'check' ? said.state : 'to-verify';
  if (found === 'met' || found === 'not-applicable')
    return { check: key, name, state: found, isPassed: true };
  const isCovered = issue.waivers.some(
    (waiver) =>
      waiveLinkedAt(issue.timeline, waiver, context.site.waivesLinkTypeId) <= at &&
      isWaived(waiver, standard, at, context),
  );
  if (isCovered) return { check: key, name, state: 'waived', isPassed: true };
  // Said to be waived, without a waiver that was valid then: not met.
  return { check: key, name, state: found === 'waived' ? 'not-met' : found, isPassed: false };
}
