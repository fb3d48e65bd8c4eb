import { readFileSync } from 'node:fs';
import path from 'node:path';

const REPOSITORY = path.resolve(__dirname, '../../..');

/** A text of the manifest, as Jira would show it: plain, or a key of `locales/`. */
export function manifestText(title: unknown, locale: 'en-US' | 'fr-FR'): string {
  if (typeof title === 'string') return title;
  const { i18n } = (title ?? {}) as { readonly i18n?: string };
  return i18n === undefined ? '' : textOf(readLocale(locale), i18n);
}

function readLocale(locale: string): unknown {
  return JSON.parse(readFileSync(path.join(REPOSITORY, 'locales', `${locale}.json`), 'utf8'));
}

/** Forge's translations are nested keys, or flat dotted ones. */
function textOf(locale: unknown, key: string): string {
  const flat = (locale as Record<string, unknown>)[key];
  if (typeof flat === 'string') return flat;
  const nested = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], locale);
  return typeof nested === 'string' ? nested : key;
}
