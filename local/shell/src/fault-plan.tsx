import { useCallback, useEffect, useState } from 'react';
import { useShell } from './shell-context';

/** Plans worth a click; anything else is written by hand. */
const PRESETS = {
  faultTooMany: {
    jira: [
      {
        match: { path: '/search/jql' },
        times: 3,
        answer: { status: 429, headers: { 'Retry-After': '5' } },
      },
    ],
  },
  faultLost: { jira: [{ match: { method: 'POST' }, answer: 'answer-lost' }] },
  faultEvents: { events: { duplicate: true, reverse: true, delayMs: 30_000 } },
  faultSearch: { searchLagMs: 10_000, kvsLagMs: 10_000 },
  faultKill: { killBefore: [{ kind: 'sql', nth: 5 }] },
  faultRates: { limits: { jiraRates: 'enforce', rates: true } },
} as const;

interface State {
  readonly plan: object;
  readonly toCome: Readonly<Record<string, number>>;
}

interface Refusal {
  readonly problems?: readonly { readonly path: string; readonly reason: string }[];
}

const asText = (plan: object): string => JSON.stringify(plan, undefined, 2);

/** What goes wrong on order while the box runs: the same plan that tests arm. */
export function FaultPlan() {
  const { word } = useShell();
  const [text, setText] = useState('{}');
  const [said, setSaid] = useState('');

  const send = useCallback(
    async (method: 'GET' | 'POST' | 'DELETE', body?: string) => {
      const answer = await fetch('/box/faults', { method, body });
      const json = (await answer.json()) as State & Refusal;
      if (json.problems) {
        setSaid(json.problems.map(({ path, reason }) => `${path || 'JSON'}: ${reason}`).join('\n'));
        return;
      }
      setText(asText(json.plan));
      const left = Object.entries(json.toCome).filter(([, count]) => count > 0);
      const toCome = left.map(([kind, count]) => `${kind} ${count}`).join(', ');
      setSaid(toCome === '' ? '' : `${word('faultsToCome')} ${toCome}`);
    },
    [word],
  );
  useEffect(() => void send('GET'), [send]);

  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{word('faults')}</h2>
      <p className="shell-presets">
        {(Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((key) => (
          <button key={key} type="button" onClick={() => setText(asText(PRESETS[key]))}>
            {word(key)}
          </button>
        ))}
      </p>
      <label className="shell-field">
        {word('faultPlan')}
        <textarea
          rows={12}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p>
        <button type="button" onClick={() => void send('POST', text)}>
          {word('faultsOrder')}
        </button>{' '}
        <button type="button" onClick={() => void send('DELETE')}>
          {word('faultsEnd')}
        </button>
      </p>
      <p role="status" data-testid="faults-said" className="shell-faults-said">
        {said}
      </p>
    </section>
  );
}
