import { useState } from 'react';
import { navigate, paths } from './route';
import type { Session, StripStep } from './session';
import { useShell } from './shell-context';

interface Props {
  readonly onChange: (session: Session) => void;
}

const HIDDEN = 'entente.strip-hidden';

/** The demo's four steps: each puts the tab into the shoes of the person whose step it is. */
export function Strip({ onChange }: Props) {
  const { box, session, word, language } = useShell();
  const [hidden, setHidden] = useState(() => sessionStorage.getItem(HIDDEN) === 'yes');
  const toggle = () => {
    sessionStorage.setItem(HIDDEN, hidden ? 'no' : 'yes');
    setHidden(!hidden);
  };
  if (hidden) {
    return (
      <button className="shell-strip-show" onClick={toggle}>
        {word('showGuide')}
      </button>
    );
  }
  return (
    <nav className="shell-strip" aria-label={word('guide')}>
      <ol>
        {box.strip.map((step, i) => {
          const persona = box.personas.find((p) => p.key === step.personaKey)!;
          const isHere =
            persona.accountId === session.accountId &&
            (step.path ?? location.pathname) === location.pathname;
          return (
            <li key={step.key}>
              <button
                data-testid={`step-${step.key}`}
                aria-current={isHere ? 'step' : undefined}
                onClick={() => {
                  void pathOf(step).then((path) => {
                    onChange({ ...session, accountId: persona.accountId });
                    navigate(path);
                  });
                }}
              >
                <b>{i + 1}</b> {step.text[language]}
              </button>
            </li>
          );
        })}
      </ol>
      <button onClick={toggle}>{word('hideGuide')}</button>
    </nav>
  );
}

async function pathOf({ path }: StripStep): Promise<string> {
  if (path !== undefined) return path;
  const { key } = (await (await fetch('/box/newest-request')).json()) as { key?: string };
  return key === undefined ? '/' : paths.issue(key);
}
