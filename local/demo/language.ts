import type { Bilingual, Language } from '../../src/domain/language';

export type { Bilingual, Language };

/** Puts the no-break spaces where French typography wants them. */
export function french(text: string): string {
  return text
    .replace(/ :/g, '\u00a0:')
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')
    .replace(/(\d) (%|Mo|Ko|€|j\b)/g, '$1\u00a0$2');
}

/** The text of a language, typeset. */
export function say(text: Bilingual, language: Language): string {
  return language === 'fr' ? french(text.fr) : text.en;
}
