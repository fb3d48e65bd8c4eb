import { z } from 'zod';
import { FIT_RATINGS } from '../domain/acts/fit';
import { MEASURE_IDS, WINDOW_DAYS } from '../domain/scorecard/measure-id';
import type { Receipt } from '../domain/scorecard/receipt';
import { CHECK_STATES } from '../domain/standards/standard';
import { projectSettingsSchema, siteSettingsSchema } from './settings-schema';

const day = z.iso.date();

const done = { at: z.int(), actor: z.int() };
const act = z.discriminatedUnion('kind', [
  z.strictObject({
    ...done,
    kind: z.literal('case-half'),
    half: z.enum(['it', 'marketing']),
    isComplete: z.boolean(),
    total: z.strictObject({ low: z.int(), likely: z.int(), high: z.int() }).optional(),
  }),
  z.strictObject({
    ...done,
    kind: z.literal('case-actual'),
    half: z.enum(['it', 'marketing']),
    amount: z.int(),
  }),
  z.strictObject({
    ...done,
    kind: z.literal('check'),
    check: z.string().max(40),
    state: z.enum(CHECK_STATES),
  }),
  z.strictObject({
    ...done,
    kind: z.literal('promise'),
    answerBy: z.int(),
    forecast: z.strictObject({ from: z.int(), to: z.int() }).optional(),
  }),
  z.strictObject({ ...done, kind: z.literal('fit'), rating: z.literal(FIT_RATINGS) }),
  z.strictObject({ ...done, kind: z.literal('restatement') }),
  z.strictObject({ ...done, kind: z.literal('restatement-word'), isRight: z.boolean() }),
]);

const sprint = z.strictObject({
  sprintId: z.string().regex(/^\d+$/),
  startAt: z.int(),
  endAt: z.int().optional(),
});

/** A receipt as a file; its roster is longer than one that people write: a name an issue. */
export const receiptSchema = z.strictObject({
  receipt: z.literal('entente'),
  format: z.int(),
  timelineFormat: z.int(),
  measure: z.enum(MEASURE_IDS),
  formulaVersion: z.int(),
  windowDays: z.literal(WINDOW_DAYS),
  from: day,
  to: day,
  hidden: z.int().min(0),
  site: siteSettingsSchema.extend({
    roster: z.array(siteSettingsSchema.shape.roster.element),
  }),
  projects: z.array(projectSettingsSchema),
  figure: z.looseObject({}) as unknown as z.ZodType<Receipt['figure']>,
  timelines: z.array(z.string()),
  beside: z.array(
    z.strictObject({
      acts: z.array(act),
      waivers: z.array(z.string()),
      wholes: z.array(z.string()).optional(),
      sprints: z.array(sprint).optional(),
    }),
  ),
  /** SHA-256 of all the rest, so that a damaged file is not taken for another figure. */
  fingerprint: z.string(),
});
