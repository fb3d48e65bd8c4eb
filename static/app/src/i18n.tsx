import type { ReactNode } from 'react';
import { createIntl, IntlProvider, type IntlShape } from 'react-intl';

/** The screens that have messages of their own; `common` comes with each of them. */
export type Screen =
  'common' | 'board' | 'intake' | 'where-it-stands' | 'scorecard' | 'admin' | 'setup';
export const LANGUAGES = ['en-US', 'fr-FR'] as const;
type Language = (typeof LANGUAGES)[number];
type Messages = Record<string, string>;

const FILES = import.meta.glob<{ default: Messages }>('../locales/*.json');

/** Any French gets French; everybody else English. */
export function languageOf(locale: string): Language {
  return /^fr\b/i.test(locale) ? 'fr-FR' : 'en-US';
}

/** Messages of the screens, in one table. A missing file is a bug, and says which. */
export async function loadMessages(
  language: Language,
  screens: readonly Screen[],
): Promise<Messages> {
  const parts = await Promise.all(
    screens.map(async (screen) => {
      const load = FILES[`../locales/${screen}.${language}.json`];
      if (!load) throw new Error(`no messages for ${screen} in ${language}`);
      return (await load()).default;
    }),
  );
  return Object.assign({}, ...parts) as Messages;
}

/** Formats in one language whatever the page's own, from the same messages. */
export async function translatorFor(
  language: Language,
  screens: readonly Screen[],
  timeZone: string,
): Promise<IntlShape> {
  const messages = await loadMessages(language, screens);
  return createIntl({ locale: language, defaultLocale: 'en-US', timeZone, messages });
}

interface Props {
  readonly locale: string;
  readonly timeZone: string;
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Dates and numbers follow the user's own locale where it is one of ours, else the language's. */
export function Translations({ locale, timeZone, messages, children }: Props) {
  const language = languageOf(locale);
  const sameLanguage = locale.slice(0, 2).toLowerCase() === language.slice(0, 2);
  return (
    <IntlProvider
      locale={sameLanguage ? locale.replace('_', '-') : language}
      defaultLocale="en-US"
      timeZone={timeZone}
      messages={messages}
    >
      {children}
    </IntlProvider>
  );
}
