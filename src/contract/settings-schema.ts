import { z } from 'zod';
import { KEEP_DAYS } from '../domain/retention';
import { FIELDS } from '../domain/fields';
import { canStandBefore, GATE_MODES, GATES } from '../domain/gates/gate';
import { CLEARANCES } from '../domain/standards/clearance';
import type { ProjectSettings, SiteSettings } from '../domain/settings';
import { ANSWER_KINDS } from '../domain/standing/answer-kind';

const id = z.string().min(1).max(40);
const accountId = z.string().min(1).max(128);
const day = z.iso.date();
const timeZone = z.string().max(60).refine(isTimeZone, 'not a time zone of the IANA database');
const waitsOn = z.enum(['nobody', 'it', 'marketing', 'vendor', 'decision']);
const stage = z.enum([
  'radar',
  'intake',
  'triage',
  'ready',
  'build',
  'review',
  'pilot',
  'decide',
  'done',
  'stopped',
]);
const ids = z.array(id).max(200);
const side = z.enum(['it', 'marketing']);
const role = z.enum(['architect', 'liaison', 'brand', 'data', 'lead']);

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

const calendar = z
  .strictObject({
    timeZone,
    workdays: z.array(z.int().min(1).max(7)).min(1).max(7),
    fromMinute: z.int().min(0).max(1439),
    toMinute: z.int().min(1).max(1440),
    holidays: z.array(day).max(400),
  })
  .refine((c) => c.fromMinute < c.toMinute, { error: 'ends before it begins', path: ['toMinute'] });

const limit = z.int().min(1).max(999);
const keyOfOurs = z.string().min(1).max(60);

const lane = z.strictObject({
  key: keyOfOurs,
  optionId: id,
  name: z.strictObject({ en: z.string().max(60), fr: z.string().max(60) }).optional(),
  policy: z.strictObject({ en: z.string().max(400), fr: z.string().max(400) }).optional(),
  limit: limit.optional(),
  isLimitHard: z.boolean().optional(),
  answerWithinDays: z.number().min(0.1).max(90),
  sleDays: z.number().min(0.5).max(365).optional(),
  capacityShare: z.number().min(0).max(1).optional(),
});

const column = z.strictObject({
  key: keyOfOurs,
  statusIds: ids,
  limit: limit.optional(),
  isLimitHard: z.boolean().optional(),
  lastDays: z.int().min(1).max(365).optional(),
  foldedAtFirst: z.boolean().optional(),
});

const blockLimit = z.strictObject({
  key: keyOfOurs,
  laneKeys: z.array(keyOfOurs).min(1).max(20),
  columnKeys: z.array(keyOfOurs).min(1).max(20),
  limit,
  isLimitHard: z.boolean().optional(),
});

/** What lists know their items by. */
const hasOwnKeys = (items: readonly { readonly key: string }[]): boolean =>
  new Set(items.map(({ key }) => key)).size === items.length;

const jqlLane = z.strictObject({
  key: keyOfOurs,
  name: z.string().trim().min(1).max(60),
  jql: z.string().trim().min(1).max(1000),
});

const gate = z
  .strictObject({
    gate: z.enum(GATES),
    stage,
    mode: z.enum(GATE_MODES),
    decision: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]{1,19}-[1-9]\d{0,9}$/)
      .optional(),
  })
  .refine((each) => canStandBefore(each.gate, each.stage), {
    error: 'no such gate before this stage',
    path: ['stage'],
  })
  .refine((each) => each.mode !== 'block' || each.decision !== undefined, {
    error: 'a joint decision turns it on',
    path: ['decision'],
  });

const gates = z
  .array(gate)
  .max(20)
  .refine((all) => new Set(all.map((each) => `${each.gate} ${each.stage}`)).size === all.length, {
    error: 'the same gate twice',
  });

export const projectSettingsSchema = z.strictObject({
  version: z.int().min(0),
  projectId: id,
  projectKey: z.string().min(1).max(20),
  setUpOn: day,
  stageMap: z.record(id, z.strictObject({ stage, waitsOn })),
  lanes: z.array(lane).min(1).max(20),
  columns: z.array(column).min(1).max(20),
  blockLimits: z.array(blockLimit).max(60).refine(hasOwnKeys, 'two have one key').optional(),
  jqlLanes: z.array(jqlLane).max(12).refine(hasOwnKeys, 'two have one key').optional(),
  calendar,
  targets: z
    .array(z.strictObject({ measure: z.string().max(5), from: day, value: z.number() }))
    .max(200),
  dataSourceAnswerWithinDays: z.number().min(0.1).max(90),
  caseFromSize: z.enum(FIELDS.size.options).optional(),
  gates: gates.optional(),
}) satisfies z.ZodType<ProjectSettings>;

const keys = z.array(id).min(1).max(60);

const standard = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9-]{1,40}$/),
    side,
    name: z.strictObject({ en: z.string().max(60), fr: z.string().max(60) }).optional(),
    from: day,
    to: day.optional(),
    clearances: z.array(z.enum(CLEARANCES)).min(1).max(CLEARANCES.length),
    appliesTo: z.strictObject({
      workTypes: z
        .array(z.enum(['prototype', 'request', 'delivery']))
        .min(1)
        .optional(),
      variants: keys.optional(),
      dataClasses: keys.optional(),
      channels: keys.optional(),
      stages: z.array(stage).min(1).max(10).optional(),
    }),
    waivedBy: z.array(role).max(5),
  })
  .refine((s) => s.to === undefined || s.from < s.to, {
    error: 'ends before it begins',
    path: ['to'],
  });

const groupId = z.string().min(1).max(255);

const historyRules = z.strictObject({
  until: day,
  /** Jira's labels have no spaces. */
  urgentLabels: z
    .array(z.string().regex(/^\S{1,255}$/))
    .max(20)
    .optional(),
  neededByFromDueDate: z.boolean().optional(),
  answerFromResolution: z.record(id, z.enum([...ANSWER_KINDS, 'no'])).optional(),
});

const mappedField = z.strictObject({ id, options: z.record(z.string().max(60), id).optional() });

export const siteSettingsSchema = z.strictObject({
  version: z.int().min(0),
  timeZone,
  workTypes: z.strictObject({
    prototype: ids,
    request: ids,
    waiver: ids,
    decision: ids,
    delivery: ids,
    campaign: ids,
  }),
  fields: z.record(z.string().max(60), mappedField),
  voidResolutionIds: ids,
  urgentPriorityIds: ids,
  flagReasons: z.record(id, waitsOn),
  roster: z
    .array(
      z.strictObject({
        accountId,
        side,
        role: role.optional(),
        from: day,
        to: day.optional(),
        groupId: groupId.optional(),
      }),
    )
    .max(5000),
  rosterGroups: z
    .array(z.strictObject({ groupId, name: z.string().max(255), side }))
    .max(20)
    .optional(),
  projectIds: ids,
  cloneLinkTypeId: id.optional(),
  waivesLinkTypeId: id.optional(),
  graduatesLinkTypeId: id.optional(),
  splitsLinkTypeId: id.optional(),
  keepDays: z.int().min(KEEP_DAYS.min).max(KEEP_DAYS.max).optional(),
  history: historyRules.optional(),
  standards: z.array(standard).max(60).optional(),
}) satisfies z.ZodType<SiteSettings>;

/** What a file of settings says it is. */
export const SETTINGS_FORMAT = 'entente-settings';
export const SETTINGS_FORMAT_VERSION = 1;

export const settingsFileSchema = z.strictObject({
  format: z.literal(SETTINGS_FORMAT),
  formatVersion: z.literal(SETTINGS_FORMAT_VERSION),
  site: siteSettingsSchema,
  projects: z.array(projectSettingsSchema).max(200),
});

/** All settings of a site, as one file has them. */
export type SettingsFile = z.output<typeof settingsFileSchema>;
