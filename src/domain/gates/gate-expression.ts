import { CASE_COMPLETE, CLEARANCES_MET, type AppFieldKey } from '../app-fields/app-field';
import { FIELDS, type FieldKey, type FieldMap } from '../fields';
import { needsCase } from '../scorecard/two-sided-case';
import { MIN_ALTERNATIVE_LENGTH } from '../standing/answer';
import { CLEARANCE_AT, CLEARANCES } from '../standards/clearance';
import type { ProjectSettings, SiteSettings } from '../settings';
import type { Stage } from '../stage';
import type { GateKey } from './gate';

/** What of the site the expressions name by id. */
export interface GateIds {
  readonly site: Pick<SiteSettings, 'fields' | 'workTypes' | 'waivesLinkTypeId'>;
  /** Ids of the app's own fields. */
  readonly appFields: Readonly<Partial<Record<AppFieldKey, string>>>;
  /** Statuses in which a waiver is in force. */
  readonly inForceStatusIds: readonly string[];
}

interface Where {
  readonly gate: GateKey;
  readonly stage: Stage;
  readonly project: Pick<ProjectSettings, 'caseFromSize'>;
}

/**
 * A gate as a Jira expression over native fields and the app's own: true where the work item may
 * pass. It calls no function of ours.
 *
 * @returns `undefined` where the site lacks what the gate reads: then there is nothing to ask for.
 */
export function gateExpression(ids: GateIds, where: Where): string | undefined {
  const asked = ASKED[where.gate](ids, where);
  if (asked === undefined) return undefined;
  const { prototype, request } = ids.site.workTypes;
  const isOurs = isAmong('issue.issueType.id', [...prototype, ...request]);
  return `!(${isOurs}) || (${asked})`;
}

const ASKED: Readonly<Record<GateKey, (ids: GateIds, where: Where) => string | undefined>> = {
  'answer-detail': ({ site: { fields } }) => answerHasDetail(fields),
  'case-complete': caseIsComplete,
  cleared: isCleared,
};

function answerHasDetail(fields: FieldMap): string | undefined {
  const { answer, answerDetail, answerDate } = fields;
  if (!answer || !answerDetail || !answerDate) return undefined;
  const given = `issue.${answer.id}`;
  const is = (option: string): string =>
    isAmong(`${given}.id`, optionIds(fields, 'answer', option));
  const detail = `issue.${answerDetail.id}`;
  const text = `${detail}.plainText.trim()`;
  const hasText = `${detail} != null && ${text} != ''`;
  const hasAlternative = `${detail} != null && (${text}.length >= ${MIN_ALTERNATIVE_LENGTH} || ${text}.includes('http://') || ${text}.includes('https://'))`;
  return [
    `${given} == null`,
    `!(${is('yes-if')} || ${is('not-now')} || ${is('no-but')})`,
    `(${is('yes-if')} && ${hasText})`,
    `(${is('not-now')} && issue.${answerDate.id} != null)`,
    `(${is('no-but')} && ${hasAlternative})`,
  ].join(' || ');
}

function caseIsComplete({ site, appFields }: GateIds, { project }: Where): string | undefined {
  const { size } = site.fields;
  const caseFieldId = appFields['case-complete'];
  if (!size || caseFieldId === undefined) return undefined;
  const large = FIELDS.size.options.filter((option) => needsCase(option, project.caseFromSize));
  const isLarge = isAmong(`issue.${size.id}.id`, optionIds(site.fields, 'size', ...large));
  return `issue.${size.id} == null || !(${isLarge}) || issue.${caseFieldId} == '${CASE_COMPLETE}'`;
}

/**
 * Cleared by a person, or every standard met or validly waived. Where the app's field says nothing
 * (no standard applies, or nobody has looked yet), any waiver in force will do: nobody is held up by
 * what we have not told.
 */
function isCleared(ids: GateIds, { stage }: Where): string | undefined {
  const { fields } = ids.site;
  const { clearedFor } = fields;
  const needed = stage === 'pilot' || stage === 'done' ? CLEARANCE_AT[stage] : undefined;
  if (!clearedFor || needed === undefined) return undefined;
  const enough = CLEARANCES.slice(CLEARANCES.indexOf(needed));
  const cleared = isAmong(`issue.${clearedFor.id}.id`, optionIds(fields, 'clearedFor', ...enough));
  const isEnough = `(issue.${clearedFor.id} != null && ${cleared})`;
  const waived = hasWaiver(ids);
  const metId = ids.appFields['clearance-met'];
  if (metId === undefined) return [isEnough, ...waived].join(' || ');
  const met = `issue.${metId}`;
  const levels = CLEARANCES_MET.slice(CLEARANCES_MET.indexOf(needed));
  return [
    isEnough,
    `[${levels.map((each) => `'${each}'`).join(', ')}].includes(${met})`,
    ...waived.map((each) => `(${met} == null && ${each})`),
  ].join(' || ');
}

/** A waiver in force on the work item, whatever it waives; nothing where the site has no waivers. */
function hasWaiver({
  site: { workTypes, waivesLinkTypeId },
  inForceStatusIds,
}: GateIds): readonly string[] {
  if (waivesLinkTypeId === undefined || inForceStatusIds.length === 0) return [];
  const waived = [
    isAmong('link.type.id', [waivesLinkTypeId]),
    isAmong('link.linkedIssue.issueType.id', workTypes.waiver),
    isAmong('link.linkedIssue.status.id', inForceStatusIds),
  ].join(' && ');
  return [`issue.links.some(link => ${waived})`];
}

const optionIds = (fields: FieldMap, field: FieldKey, ...options: readonly string[]): string[] =>
  options.flatMap((option) => fields[field]?.options?.[option] ?? []);

/** Jira's types have ids as numbers, values of fields as REST writes them have texts: either will do. */
const isAmong = (value: string, ids: readonly string[]): string =>
  `[${ids.flatMap((id) => (/^\d+$/.test(id) ? [id, `'${id}'`] : [`'${id}'`])).join(', ')}].includes(${value})`;
