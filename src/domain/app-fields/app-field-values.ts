import { listMissingParts, BRIEF_FIELDS, BRIEF_PARTS } from '../intake/brief';
import { briefAt } from '../intake/brief-at';
import { isCaseComplete } from '../gates/case-now';
import { waitsNow } from '../flow/waiting';
import type { Timeline } from '../flow/timeline';
import type { Beside } from '../scorecard/beside';
import type { DerivationContext } from '../scorecard/derivation-context';
import { listChecks, type CheckedIssue } from '../scorecard/standards-met';
import { isVoidAt } from '../scorecard/void-cancel';
import type { Stage } from '../stage';
import { isRequest } from '../work-type';
import {
  CASE_COMPLETE,
  CASE_INCOMPLETE,
  NO_APP_VALUES,
  type AppFieldValues,
  type ClearanceMet,
} from './app-field';

const ENDED: ReadonlySet<Stage> = new Set<Stage>(['done', 'stopped']);

/**
 * What the app's own fields say of one issue, as its timeline stood when it was read. Only requests
 * that are under way have more than a case: an old one is left empty, and nothing is written for it.
 *
 * @param at now, epoch seconds: by then a waiver may have run out.
 */
export function appFieldValues(
  timeline: Timeline,
  { acts, waivers }: Pick<Beside, 'acts' | 'waivers'>,
  context: DerivationContext,
  at: number,
): AppFieldValues {
  const project = context.projects.get(timeline.projectId);
  if (project === undefined) return NO_APP_VALUES;
  // Figures are as of the start of the day; what Jira shows is as of now.
  const now = { ...context, asOf: at + 1 };
  const values = { ...NO_APP_VALUES, 'case-complete': caseOf(isCaseComplete(acts, now.roster)) };
  const workType = context.workTypeOf.get(timeline.typeId);
  const meaning = project.meaningOf.get(timeline.statusId);
  if (workType === undefined || !isRequest(workType) || meaning === undefined) return values;
  if (ENDED.has(meaning.stage) || isVoidAt(timeline, now)) return values;
  return {
    ...values,
    'waiting-on': waitsNow(timeline, meaning, context.site.flagReasons) ?? null,
    readiness: readinessOf(timeline, now, at),
    // Nobody has asked for what is on the radar: its standards are not looked at yet.
    'clearance-met':
      meaning.stage === 'radar'
        ? null
        : clearanceOf({ timeline, workType, acts, waivers }, now, at),
  };
}

const caseOf = (isComplete: boolean | undefined): AppFieldValues['case-complete'] => {
  if (isComplete === undefined) return null;
  return isComplete ? CASE_COMPLETE : CASE_INCOMPLETE;
};

/** Without one of the brief's fields nobody can tell what is missing. */
function readinessOf(timeline: Timeline, { site }: DerivationContext, at: number): number | null {
  if (BRIEF_FIELDS.some((field) => site.fields[field] === undefined)) return null;
  return BRIEF_PARTS.length - listMissingParts(briefAt(timeline, at)).length;
}

/** What goes by a pilot has to stand by what the pilot asked for, too, before it is for everybody. */
function clearanceOf(
  issue: CheckedIssue,
  context: DerivationContext,
  at: number,
): ClearanceMet | null {
  const pilot = listChecks(issue, at, 'pilot', context);
  const scale = listChecks(issue, at, 'done', context);
  if (pilot.length + scale.length === 0) return null;
  const pilotHolds = pilot.every(({ isPassed }) => isPassed);
  const scaleHolds = scale.every(({ isPassed }) => isPassed);
  const isForScale = pilotHolds || issue.workType === 'request';
  if (scale.length > 0 && scaleHolds && isForScale) return 'scale';
  return pilot.length > 0 && pilotHolds ? 'pilot' : 'no';
}
