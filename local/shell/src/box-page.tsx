import { useState } from 'react';
import { FaultPlan } from './fault-plan';
import { useShell } from './shell-context';

/** What only the local box has: schedules that are run at once, and faults on order. */
export function BoxPage() {
  const { box, word } = useShell();
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const run = async (key: string) => {
    setSaid((all) => ({ ...all, [key]: '…' }));
    const answer = await fetch(`/box/schedules/${encodeURIComponent(key)}`, { method: 'POST' });
    const text = answer.ok ? word('done') : ((await answer.json()) as { message: string }).message;
    setSaid((all) => ({ ...all, [key]: text }));
  };
  return (
    <div className="shell-padded">
      <h1>{word('box')}</h1>
      <h2>{word('schedules')}</h2>
      <table className="shell-table">
        <tbody>
          {box.schedules.map(({ key, interval }) => (
            <tr key={key}>
              <td>{key}</td>
              <td>{interval}</td>
              <td>
                <button onClick={() => void run(key)}>{word('runNow')}</button>
              </td>
              <td>
                <span role="status">{said[key]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <FaultPlan />
    </div>
  );
}
