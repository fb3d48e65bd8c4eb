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
  /** The app's own field that says whether a case is complete. */
  readonly caseFieldId?: string;
  /** Statuses in which a waiver is in force. */
  readonly inForceStatusIds: readonly string[];
}

interface Where {
  readonly gate: GateKey;
  readonly stage: Stage;
  readonly project: Pick<ProjectSettings, 'caseFromSize'>;
}

/** Key of the app's field in manifest.yml that says whether a business case is complete. */
export const CASE_FIELD = 'case-complete';

/** What the app writes into its field; nothing where nobody has written a half. */
export const CASE_COMPLETE = 'yes';
export const CASE_INCOMPLETE = 'no';

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

function caseIsComplete({ site, caseFieldId }: GateIds, { project }: Where): string | undefined {
  const { size } = site.fields;
  if (!size || caseFieldId === undefined) return undefined;
  const large = FIELDS.size.options.filter((option) => needsCase(option, project.caseFromSize));
  const isLarge = isAmong(`issue.${size.id}.id`, optionIds(site.fields, 'size', ...large));
  return `issue.${size.id} == null || !(${isLarge}) || issue.${caseFieldId} == '${CASE_COMPLETE}'`;
}

function isCleared(
  { site: { fields, workTypes, waivesLinkTypeId }, inForceStatusIds }: GateIds,
  { stage }: Where,
): string | undefined {
  const { clearedFor } = fields;
  const needed = stage === 'pilot' || stage === 'done' ? CLEARANCE_AT[stage] : undefined;
  if (!clearedFor || needed === undefined) return undefined;
  const enough = CLEARANCES.slice(CLEARANCES.indexOf(needed));
  const cleared = isAmong(`issue.${clearedFor.id}.id`, optionIds(fields, 'clearedFor', ...enough));
  const isEnough = `(issue.${clearedFor.id} != null && ${cleared})`;
  if (waivesLinkTypeId === undefined || inForceStatusIds.length === 0) return isEnough;
  const waived = [
    isAmong('link.type.id', [waivesLinkTypeId]),
    isAmong('link.linkedIssue.issueType.id', workTypes.waiver),
    isAmong('link.linkedIssue.status.id', inForceStatusIds),
  ].join(' && ');
  return `${isEnough} || issue.links.some(link => ${waived})`;
}

const optionIds = (fields: FieldMap, field: FieldKey, ...options: readonly string[]): string[] =>
  options.flatMap((option) => fields[field]?.options?.[option] ?? []);

/** Jira's types have ids as numbers, values of fields as REST writes them have texts: either will do. */
const isAmong = (value: string, ids: readonly string[]): string =>
  `[${ids.flatMap((id) => (/^\d+$/.test(id) ? [id, `'${id}'`] : [`'${id}'`])).join(', ')}].includes(${value})`;
