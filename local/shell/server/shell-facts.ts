import type { Bilingual } from '../../demo/language';
import type { JiraModel } from '../../jira/site';

/** What the shell's page shows of the site that it stands around. */
export interface ShellFacts {
  readonly personas: readonly ShellPersona[];
  /** The steps that a visitor is led through; a site without a story has none. */
  readonly strip: readonly {
    readonly key: string;
    readonly personaKey: string;
    readonly path?: string;
    readonly text: Bilingual;
  }[];
  /** Finds the request that was filed last in the strip's project. */
  readonly newestRequestJql?: string;
}

/** Somebody whom the visitor can be. */
export interface ShellPersona {
  readonly key: string;
  readonly accountId: string;
  readonly name: string;
  readonly title: Bilingual;
}

const ADMIN_GROUP = 'jira-administrators';
const ADMIN_TITLE: Bilingual = { en: 'Jira administrator', fr: 'Administrateur Jira' };
const NO_TITLE: Bilingual = { en: '', fr: '' };

/** A site without a story: everybody who can sign in, administrators first. */
export function factsOfSite(model: JiraModel): ShellFacts {
  const admins = model.groups().find(({ name }) => name === ADMIN_GROUP)?.accountIds ?? [];
  const people = model.users().filter((user) => user.active && user.accountType === 'atlassian');
  const order = (accountId: string): number => (admins.includes(accountId) ? 0 : 1);
  people.sort(
    (a, b) => order(a.id) - order(b.id) || a.displayName.localeCompare(b.displayName, 'en'),
  );
  return {
    strip: [],
    personas: people.map(({ id, displayName }) => ({
      key: id,
      accountId: id,
      name: displayName,
      title: admins.includes(id) ? ADMIN_TITLE : NO_TITLE,
    })),
  };
}
