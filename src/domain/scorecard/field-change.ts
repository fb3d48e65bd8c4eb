import type { DayNumber } from '../day';
import type { TimelineEntry } from '../flow/timeline';

/** Before and after, as far as history is kept: ids of options, days, lengths of texts, never a word. */
export type FieldChange = { readonly field: string; readonly at: number } & (
  | { readonly kind: 'option'; readonly from?: string; readonly to?: string }
  | { readonly kind: 'day'; readonly from?: DayNumber; readonly to?: DayNumber }
  | { readonly kind: 'options'; readonly from: readonly string[]; readonly to: readonly string[] }
  /** Characters, and the share of the longer text that changed. */
  | {
      readonly kind: 'text';
      readonly from: number;
      readonly to: number;
      readonly changedShare: number;
    }
  | { readonly kind: 'presence'; readonly from: boolean; readonly to: boolean }
);

/** An entry that tells what a field held before and after. */
export type ValueEntry = Extract<
  TimelineEntry,
  { readonly kind: 'option' | 'day' | 'channel' | 'text' | 'presence' }
>;

export function changeOf(entry: ValueEntry): FieldChange {
  const { at } = entry;
  switch (entry.kind) {
    case 'option':
      return { field: entry.field, at, kind: 'option', ...ends(entry) };
    case 'day':
      return { field: entry.field, at, kind: 'day', ...ends(entry) };
    case 'channel':
      return { field: 'channel', at, kind: 'options', from: entry.from, to: entry.to };
    case 'text': {
      const { field, from, to, changedPerMille } = entry;
      return { field, at, kind: 'text', from, to, changedShare: changedPerMille / 1000 };
    }
    case 'presence':
      return { field: entry.field, at, kind: 'presence', from: entry.from, to: entry.to };
  }
}

/** Without an end that was empty: an absent key crosses every wire as it is. */
function ends<T>({ from, to }: { readonly from: T | undefined; readonly to: T | undefined }): {
  readonly from?: T;
  readonly to?: T;
} {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
