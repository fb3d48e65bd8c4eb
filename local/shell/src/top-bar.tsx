import { navigate } from './route';
import type { Session } from './session';
import { useShell } from './shell-context';

interface Props {
  readonly onChange: (session: Session) => void;
}

export function TopBar({ onChange }: Props) {
  const { box, session, word, language, openCreate } = useShell();
  return (
    <header className="shell-top">
      <a className="shell-product" href="/" onClick={follow}>
        Jira <span className="shell-local">local</span>
      </a>
      <button className="shell-create" onClick={() => openCreate()}>
        {word('create')}
      </button>
      <span className="shell-spacer" />
      <label>
        <span className="shell-label">{word('persona')}</span>
        <select
          value={session.accountId}
          onChange={(event) => onChange({ ...session, accountId: event.target.value })}
          data-testid="persona"
        >
          {box.personas.map((persona) => (
            <option key={persona.key} value={persona.accountId}>
              {[persona.name, persona.title[language]].filter(Boolean).join(' – ')}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="shell-label">{word('language')}</span>
        <select
          value={session.locale}
          onChange={(event) =>
            onChange({ ...session, locale: event.target.value as Session['locale'] })
          }
          data-testid="locale"
        >
          <option value="en-US">English</option>
          <option value="fr-FR">Français</option>
        </select>
      </label>
      <label>
        <span className="shell-label">{word('theme')}</span>
        <select
          value={session.theme}
          onChange={(event) =>
            onChange({ ...session, theme: event.target.value as Session['theme'] })
          }
          data-testid="theme"
        >
          <option value="light">{word('light')}</option>
          <option value="dark">{word('dark')}</option>
        </select>
      </label>
    </header>
  );
}

/** A link within the shell: a plain click stays in the page, any other does what links do. */
export function follow(event: React.MouseEvent<HTMLAnchorElement>): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  navigate(event.currentTarget.pathname + event.currentTarget.search);
}
