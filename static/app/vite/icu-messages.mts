import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** Parses the ICU messages of `locales/*.json` at build time and leaves the parser out of the page. */
export function icuMessages(): Plugin {
  return {
    name: 'icu-messages',
    enforce: 'pre',
    apply: 'build',
    resolveId(id) {
      return id === '@formatjs/icu-messageformat-parser'
        ? this.resolve('@formatjs/icu-messageformat-parser/no-parser.js')
        : undefined;
    },
    transform(code, id) {
      if (!/\/locales\/[\w.-]+\.json$/.test(id)) return undefined;
      const messages = JSON.parse(code) as Record<string, string>;
      const parsed = Object.entries(messages).map(([key, text]) => [
        key,
        parse(text, { captureLocation: false }),
      ]);
      return { code: JSON.stringify(Object.fromEntries(parsed)), map: null };
    },
  };
}
