/** Who looks at this tab, in which language and theme. Kept per tab, so that two people can meet. */
export interface Session {
  readonly accountId: string;
  readonly locale: 'en-US' | 'fr-FR';
  readonly theme: 'light' | 'dark';
}

export interface Persona {
  readonly key: string;
  readonly accountId: string;
  readonly name: string;
  readonly title: Readonly<Record<'en' | 'fr', string>>;
}

/** One step of the strip: who does what, and where. */
export interface StripStep {
  readonly key: string;
  readonly personaKey: string;
  /** Absent: the issue view of the newest request. */
  readonly path?: string;
  readonly text: Readonly<Record<'en' | 'fr', string>>;
}

export interface BoxProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface PageModule {
  readonly moduleKey: string;
  readonly subPages: readonly {
    readonly route: string;
    readonly title: Readonly<Record<'en' | 'fr', string>>;
  }[];
}

export interface Box {
  readonly personas: readonly Persona[];
  readonly strip: readonly StripStep[];
  /** The app's own pages, each with its sub-pages. */
  readonly pages: Readonly<Record<'global' | 'project', PageModule>>;
  readonly schedules: readonly { readonly key: string; readonly interval: string }[];
}

const STORE = 'entente.shell';

/** The tab's session: what the address says wins, then what the tab had, then the first persona. */
export function readSession(box: Box): Session {
  const stored = JSON.parse(sessionStorage.getItem(STORE) ?? '{}') as Partial<Session>;
  const query = new URLSearchParams(location.search);
  const named = box.personas.find((p) => p.key === query.get('persona'));
  const known = box.personas.find((p) => p.accountId === stored.accountId);
  const session: Session = {
    accountId: (named ?? known ?? box.personas[0]!).accountId,
    locale: oneOf(query.get('locale') ?? stored.locale, ['en-US', 'fr-FR']),
    theme: oneOf(query.get('theme') ?? stored.theme, ['light', 'dark']),
  };
  saveSession(session);
  return session;
}

export function saveSession(session: Session): void {
  sessionStorage.setItem(STORE, JSON.stringify(session));
}

function oneOf<T extends string>(
  value: string | undefined | null,
  allowed: readonly [T, ...T[]],
): T {
  return allowed.find((one) => one === value) ?? allowed[0];
}
