import type { DayNumber } from '../day';
import type { Visit } from '../flow/status-path';
import type { Timeline } from '../flow/timeline';
import { dayTrack, optionTrack, valueAt } from '../flow/track';
import { roleAt } from '../roster';
import type { Standard } from '../settings';
import { optionKeyOf } from '../standards/standard';
import { pathBeside } from './beside';
import type { DerivationContext } from './derivation-context';

/** A waiver as it stood at an instant, once somebody had granted it. */
interface WaiverInForce {
  readonly grantedAt: number;
  /** Key of the standard that it waives. */
  readonly check: string | undefined;
  /** Its last day. */
  readonly expiresDay: DayNumber | undefined;
}

/**
 * The waiver where it is in force at an instant: in the very status to which the last approval
 * brought it. One that was closed, refused, or put down as expired is not; one whose last day has
 * passed still is, until somebody does something.
 */
function waiverInForce(
  waiver: Timeline,
  at: number,
  context: DerivationContext,
): WaiverInForce | undefined {
  const visits = pathBeside(waiver, context);
  const index = visits.findLastIndex(({ from }) => from <= at);
  const visit = visits[index];
  if (!visit || !isGrant(visit, visits[index - 1])) return undefined;
  return {
    grantedAt: visit.from,
    check: optionKeyOf(context.site.fields, 'check', valueAt(optionTrack(waiver, 'check'), at)),
    expiresDay: valueAt(dayTrack(waiver, 'expiresOn'), at),
  };
}

/**
 * A waiver that was granted and not closed since: what it waives is live. Expired by its own last day,
 * or put down as expired, it still stands until somebody closes it.
 */
export function standingWaiver(
  waiver: Timeline,
  context: DerivationContext,
): { readonly grantedAt: number; readonly isExpired: boolean } | undefined {
  const last = context.asOf - 1;
  const visits = pathBeside(waiver, context);
  const index = visits.findLastIndex((visit, i) => isGrant(visit, visits[i - 1]));
  const grant = visits[index];
  const isLive = visits.slice(index).every(({ meaning }) => meaning?.stage === 'done');
  const isClosed = valueAt(optionTrack(waiver, 'resolution'), last) !== undefined;
  if (!grant || !isLive || isClosed) return undefined;
  const expiresDay = valueAt(dayTrack(waiver, 'expiresOn'), last) ?? Infinity;
  const isExpired = index < visits.length - 1 || expiresDay < context.asOfDay;
  return { grantedAt: grant.from, isExpired };
}

/** Whether it lets an issue pass a standard at an instant: approved, by whom it may be, and unexpired. */
export function isWaived(
  waiver: Timeline,
  standard: Standard,
  at: number,
  context: DerivationContext,
): boolean {
  const held = waiverInForce(waiver, at, context);
  if (held?.check !== standard.key || held.expiresDay === undefined) return false;
  if (held.expiresDay < context.zone.dayOf(at)) return false;
  const grant = waiver.entries.find(
    (entry) => entry.kind === 'status' && entry.at === held.grantedAt,
  );
  const role = grant && roleAt(context.roster, grant.actor, grant.at);
  return role !== undefined && standard.waivedBy.includes(role);
}

const isGrant = (visit: Visit, before: Visit | undefined): boolean =>
  visit.meaning?.stage === 'done' &&
  before !== undefined &&
  before.meaning?.stage !== 'done' &&
  before.meaning !== undefined;
