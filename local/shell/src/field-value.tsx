import { Adf, type AdfNode } from './adf';
import { useShell } from './shell-context';

interface Named {
  readonly name?: string;
  readonly value?: string;
  readonly displayName?: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+[+-]\d{4}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Any field's value in words, by its shape: options, people, dates, documents. */
export function FieldValue({ value }: { readonly value: unknown }) {
  const { session } = useShell();
  if (typeof value === 'string' && (INSTANT.test(value) || DAY.test(value))) {
    return <span>{dateOf(value, session.locale)}</span>;
  }
  if (value === null || value === undefined || value === '') return <span>–</span>;
  if (Array.isArray(value)) return <span>{value.map(wordOf).join(', ') || '–'}</span>;
  if (typeof value === 'object' && (value as AdfNode).type === 'doc') {
    return <Adf node={value as AdfNode} />;
  }
  return <span>{wordOf(value)}</span>;
}

function dateOf(text: string, locale: string): string {
  return DAY.test(text)
    ? new Date(text).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    : new Date(text).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
}

function wordOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const named = value as Named;
  return named.value ?? named.name ?? named.displayName ?? '';
}
