import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { projectSettingsSchema, siteSettingsSchema } from '../../src/contract/settings-schema';
import type { CalendarSettings } from '../../src/domain/settings';

const stages = z.strictObject({
  stageMap: projectSettingsSchema.shape.stageMap.refine(
    (map) => Object.keys(map).length > 0,
    'no status has a stage',
  ),
  /** On whom a flag waits, by the option of its reason. */
  flagReasons: siteSettingsSchema.shape.flagReasons.optional(),
  /** Id of the field that holds a flag's reason. */
  flagReasonField: z.string().min(1).max(40).optional(),
});

/** What statuses and flags mean, as the app's settings say it. */
export type StagesFile = z.infer<typeof stages>;

/** @throws Error with the file, the path inside it and the reason. */
export function readStagesFile(file: string): StagesFile {
  return readSettings(file, 'stages', stages);
}

/** @throws Error with the file, the path inside it and the reason. */
export function readCalendarFile(file: string): CalendarSettings {
  return readSettings(file, 'calendar', projectSettingsSchema.shape.calendar);
}

function readSettings<T>(file: string, what: string, schema: z.ZodType<T>): T {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`The ${what} ${file} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const { success, data, error } = schema.safeParse(read);
  if (success) return data;
  const reasons = error.issues.map(({ path, message }) => `  ${placeOf(path)}: ${message}`);
  throw new Error([`The ${what} ${file} cannot be used:`, ...reasons].join('\n'));
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map(String).join('.') || '(the whole)';
