import type { Bilingual, Language } from '../language';
import type { JournalEntry } from './actual-state';

/** What the admin says of one thing: take that one, or make it under another name. */
export type Choice =
  { readonly kind: 'use'; readonly id: string } | { readonly kind: 'name'; readonly name: string };

/** What is looked for: by our key, and by its names in either language. */
export interface Wanted {
  readonly key: string;
  readonly names: Bilingual;
}

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Whether it is of the kind wanted. */
  readonly fits: boolean;
  /** Its kind, for who has to resolve a clash. */
  readonly is: string;
}

/** What has been found; *taken*: the name belongs to something of another kind. */
export type Match =
  | { readonly kind: 'found'; readonly id: string; readonly by: 'choice' | 'journal' | 'name' }
  | { readonly kind: 'taken'; readonly name: string; readonly id: string; readonly is: string }
  | { readonly kind: 'absent'; readonly name: string };

interface Known {
  readonly language: Language;
  readonly journal: readonly JournalEntry[];
  readonly choice?: Choice;
}

/** The admin's word first, then what we made, then the name in the chosen language, then in the other. */
export function match(
  { key, names }: Wanted,
  candidates: readonly Candidate[],
  { language, journal, choice }: Known,
): Match {
  const isThere = (id: string) => candidates.some((each) => each.id === id);
  if (choice?.kind === 'use' && isThere(choice.id)) {
    return { kind: 'found', id: choice.id, by: 'choice' };
  }
  const ours = journal.find((entry) => entry.key === key && isThere(entry.id));
  if (ours) return { kind: 'found', id: ours.id, by: 'journal' };
  const name = choice?.kind === 'name' ? choice.name : names[language];
  const ordered = [...candidates].sort((a, b) => compareIds(a.id, b.id));
  for (const wanted of [name, names[language], names[language === 'en' ? 'fr' : 'en']]) {
    const found = ordered.find((each) => each.fits && isSameName(each.name, wanted));
    if (found) return { kind: 'found', id: found.id, by: 'name' };
  }
  const taken = ordered.find((each) => isSameName(each.name, name));
  if (taken) return { kind: 'taken', name, id: taken.id, is: taken.is };
  return { kind: 'absent', name };
}

/** As Jira compares names, and blind to how an apostrophe or a space was typed. */
export const isSameName = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/’/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/\.\.\./g, '…')
    .trim()
    .toLowerCase();

/** Jira counts upwards: the lower id is the older thing. */
export const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : Number(a > b));
