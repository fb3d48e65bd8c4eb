import { Adf, type AdfNode } from './adf';

interface Named {
  readonly name?: string;
  readonly value?: string;
  readonly displayName?: string;
}

/** Any field's value in words, by its shape: options, people, dates, documents. */
export function FieldValue({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined || value === '') return <span>–</span>;
  if (Array.isArray(value)) return <span>{value.map(wordOf).join(', ') || '–'}</span>;
  if (typeof value === 'object' && (value as AdfNode).type === 'doc') {
    return <Adf node={value as AdfNode} />;
  }
  return <span>{wordOf(value)}</span>;
}

function wordOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const named = value as Named;
  return named.value ?? named.name ?? named.displayName ?? '';
}
