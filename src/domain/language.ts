/** Language in which an admin has Entente's work types, statuses, fields and options made. */
export type Language = 'en' | 'fr';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

export const both = (en: string, fr: string): Bilingual => ({ en, fr });
