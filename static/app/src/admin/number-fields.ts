/** A number that a form asks for; the last part of its input's id. */
export type NumberField =
  | 'limit'
  | 'blockLimit'
  | 'answerWithinDays'
  | 'sleDays'
  | 'sharePercent'
  | 'targetPercent'
  | 'targetDays';

interface NumberSpec {
  /** The back end refuses what lies outside (`contract/settings-schema`). */
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
  /** Whether nothing may stand there. */
  readonly isOptional: boolean;
}

const SPECS: Readonly<Record<NumberField, NumberSpec>> = {
  limit: { least: 1, most: 999, isWhole: true, isOptional: true },
  blockLimit: { least: 1, most: 999, isWhole: true, isOptional: false },
  answerWithinDays: { least: 0.1, most: 90, isOptional: false },
  sleDays: { least: 0.5, most: 365, isOptional: true },
  sharePercent: { least: 0, most: 100, isOptional: true },
  targetPercent: { least: 0, most: 100, isOptional: true },
  targetDays: { least: 0.1, most: 365, isOptional: true },
};

/** Which number an input asks for. */
export function fieldOf(inputId: string): NumberField {
  const field = inputId.slice(inputId.lastIndexOf('-') + 1);
  return field in SPECS ? (field as NumberField) : 'answerWithinDays';
}

/** Whether a text is a number that makes sense there. */
export function isFine(inputId: string, text: string): boolean {
  const { least, most, isWhole, isOptional } = SPECS[fieldOf(inputId)];
  if (text.trim() === '') return isOptional;
  const value = numberOf(text);
  if (value === undefined || value < least || value > most) return false;
  return isWhole !== true || Number.isInteger(value);
}

/** Numbers as people type them: a comma is a decimal point in French. */
export function numberOf(text: string): number | undefined {
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}

/** A number as the language writes it, fit to be read again. */
export const textOf = (value: number | undefined, locale: string): string =>
  value?.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 6 }) ?? '';
