import type { RawValue } from '../issues/issue';
import type { World } from '../world';
import {
  appDatetimeKind,
  appGroupKind,
  appNumberKind,
  appObjectKind,
  appOptionKind,
  appStringKind,
  appUserKind,
} from './app-kinds';
import { cascadingKind } from './cascading-kind';
import {
  checkboxesKind,
  multiselectKind,
  priorityKind,
  radiobuttonsKind,
  resolutionKind,
  selectKind,
} from './choice-kinds';
import { dateKind, datetimeKind, dueDateKind } from './date-kinds';
import type { Field } from './field';
import type { FieldKind } from './field-kind';
import { customFieldNumber } from './model';
import { groupKind, multigroupKind, projectKind } from './picker-kinds';
import { securityKind } from './security-kind';
import {
  multiuserKind,
  parentKind,
  rankKind,
  sprintKind,
  systemUserKind,
  userKind,
} from './reference-kinds';
import {
  descriptionKind,
  labelsKind,
  numberKind,
  readonlyKind,
  summaryKind,
  textareaKind,
  textKind,
  urlKind,
} from './text-kinds';

const KINDS: Readonly<Record<Field['type'], FieldKind>> = {
  select: selectKind,
  multiselect: multiselectKind,
  checkboxes: checkboxesKind,
  text: textKind,
  textarea: textareaKind,
  date: dateKind,
  datetime: datetimeKind,
  number: numberKind,
  user: userKind,
  multiuser: multiuserKind,
  labels: labelsKind,
  radiobuttons: radiobuttonsKind,
  cascadingselect: cascadingKind,
  url: urlKind,
  readonlyfield: readonlyKind,
  grouppicker: groupKind,
  multigrouppicker: multigroupKind,
  project: projectKind,
  'app-string': appStringKind,
  'app-number': appNumberKind,
  'app-object': appObjectKind,
  'app-datetime': appDatetimeKind,
  'app-user': appUserKind,
  'app-group': appGroupKind,
  'app-option': appOptionKind,
  sprint: sprintKind,
  rank: rankKind,
  summary: summaryKind,
  description: descriptionKind,
  environment: descriptionKind,
  priority: priorityKind,
  resolution: resolutionKind,
  assignee: systemUserKind,
  reporter: systemUserKind,
  duedate: dueDateKind,
  parent: parentKind,
  security: securityKind,
  'system-labels': labelsKind,
};

export const kindOf = (field: Field): FieldKind => KINDS[field.type];

const GREENHOPPER = new Set<Field['type']>(['sprint', 'rank']);

/** Jira's `schema` of a field. */
export function fieldSchema(field: Field): Record<string, unknown> {
  const kind = kindOf(field);
  const schema: Record<string, unknown> = { type: kind.schemaType };
  if (kind.schemaItems !== undefined) schema.items = kind.schemaItems;
  if (!field.custom) return { ...schema, system: field.id };
  if (field.app) {
    return { ...schema, custom: field.app.key, customId: customFieldNumber(field) };
  }
  const plugin = GREENHOPPER.has(field.type)
    ? 'com.pyxis.greenhopper.jira'
    : 'com.atlassian.jira.plugin.system.customfieldtypes';
  return {
    ...schema,
    custom: `${plugin}:${kind.customKey ?? field.type}`,
    customId: customFieldNumber(field),
  };
}

/** Shows a value as issues do; `null` when empty. */
export const renderValue = (world: World, field: Field, raw: RawValue | undefined): unknown =>
  raw === null || raw === undefined ? null : kindOf(field).render(world, field, raw);

export const sameValue = (a: RawValue | undefined, b: RawValue | undefined): boolean =>
  (a ?? null) === (b ?? null) || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
