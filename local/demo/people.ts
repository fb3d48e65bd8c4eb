import type { RosterEntry } from '../../src/domain/settings';
import type { Side } from '../../src/domain/side';

type Team =
  'martech-squad' | 'platform' | 'it-management' | 'campaigns' | 'loyalty' | 'marketing-management';

/** Someone who works at Orvelle. All fictitious. */
export interface Person {
  readonly key: string;
  readonly name: string;
  readonly team: Team;
  readonly side: Side;
  readonly role?: RosterEntry['role'];
  /** Whether the person has business in WEB, which is closed to the others. */
  readonly seesWeb: boolean;
  /** Writes and reads in this language whatever the site's. */
  readonly alwaysIn?: 'en' | 'fr';
  readonly timeZone?: string;
}

const it = <K extends string>(
  key: K,
  name: string,
  team: Team,
  more: Partial<Pick<Person, 'role' | 'alwaysIn'>> = {},
): Person & { readonly key: K } => ({ key, name, team, side: 'it', seesWeb: true, ...more });

const marketing = <K extends string>(
  key: K,
  name: string,
  team: Team,
  more: Partial<Pick<Person, 'role' | 'alwaysIn' | 'seesWeb' | 'timeZone'>> = {},
): Person & { readonly key: K } => ({
  key,
  name,
  team,
  side: 'marketing',
  seesWeb: false,
  ...more,
});

export const PEOPLE = [
  it('helene', 'Hélène Marchand', 'it-management'),
  it('karim', 'Karim Haddad', 'it-management', { role: 'architect' }),
  it('wei', 'Wei Zhang', 'it-management', { role: 'lead', alwaysIn: 'en' }),
  it('noe', 'Noé Lambert', 'it-management'),
  it('ines', 'Inès Caron', 'martech-squad', { role: 'liaison' }),
  it('sofia', 'Sofia Almeida', 'martech-squad', { alwaysIn: 'en' }),
  it('thomas', 'Thomas Guérin', 'martech-squad'),
  it('yasmine', 'Yasmine Belkacem', 'martech-squad'),
  it('lucas', 'Lucas Moreau', 'martech-squad'),
  it('chloe', 'Chloé Fontaine', 'martech-squad'),
  it('bao', 'Bao Nguyen', 'martech-squad', { alwaysIn: 'en' }),
  it('rafael', 'Rafael Ortiz', 'platform', { alwaysIn: 'en' }),
  it('elodie', 'Élodie Garnier', 'platform'),
  it('martin', 'Martin Keller', 'platform'),
  it('fatou', 'Fatou Ndiaye', 'platform'),
  it('antoine', 'Antoine Lacroix', 'platform'),
  marketing('julien', 'Julien Roche', 'marketing-management'),
  marketing('aminata', 'Aminata Diop', 'marketing-management', { role: 'lead', seesWeb: true }),
  marketing('maud', 'Maud Lefebvre', 'marketing-management', { role: 'brand', seesWeb: true }),
  marketing('etienne', 'Étienne Vasseur', 'marketing-management', { role: 'data', seesWeb: true }),
  marketing('luc', 'Luc Tremblay', 'marketing-management', {
    seesWeb: true,
    alwaysIn: 'fr',
    timeZone: 'America/Toronto',
  }),
  marketing('camille', 'Camille Besson', 'campaigns'),
  marketing('oceane', 'Océane Perrin', 'campaigns', { seesWeb: true }),
  marketing('hugo', 'Hugo Lemoine', 'campaigns', { seesWeb: true }),
  marketing('sarah', 'Sarah Cohen', 'campaigns'),
  marketing('bastien', 'Bastien Roy', 'campaigns', { seesWeb: true }),
  marketing('manon', 'Manon Girard', 'campaigns'),
  marketing('nadia', 'Nadia Haddouche', 'loyalty'),
  marketing('victor', 'Victor Laurent', 'loyalty'),
  marketing('elsa', 'Elsa Brunner', 'loyalty'),
  marketing('pauline', 'Pauline Mercier', 'loyalty'),
];

export type PersonKey = (typeof PEOPLE)[number]['key'];

/** The two marketers who join the squad in month 5, as its liaisons. */
export const JOINERS: readonly PersonKey[] = ['oceane', 'victor'];

export function getPerson(key: string): Person {
  const person = PEOPLE.find((each) => each.key === key);
  if (!person) throw new Error(`nobody called ${key} works at Orvelle`);
  return person;
}
