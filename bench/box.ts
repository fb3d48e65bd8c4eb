import { cpSync } from 'node:fs';
import path from 'node:path';
import { createHost, type Host } from '../local/forge/host';
import type { SqlEngine } from '../local/forge/sql/sql-engine';
import { openSqliteEngine } from '../local/forge/sql/sqlite-engine';
import { ensureDemo } from '../local/demo/ensure-demo';
import { openJiraSite } from '../local/jira/site';
import type { ShellFacts } from '../local/shell/server/shell-facts';
import type { Answers } from '../src/contract/answers';
import type { ArgumentsOf, OperationName } from '../src/contract/operations';
import type { Result } from '../src/contract/result';
import type { Bench } from './bench';

/** A running copy of the demo, which a group of figures may change as it likes. */
export interface Box {
  readonly host: Host;
  readonly sql: SqlEngine;
  readonly demo: ShellFacts;
  /** The account of one of the demo's personas. */
  accountOf(persona: string): string;
  /** Calls an operation as that persona. @throws when it is refused */
  call<K extends OperationName>(
    persona: string,
    operation: K,
    payload: ArgumentsOf<K>,
  ): Promise<Answers[K]>;
  close(): Promise<void>;
}

/** The module as whose frame the bench calls operations. */
const MODULE = 'entente';

/** Its events, queue and schedules stand still until `host.drain()`: nothing disturbs a measurement. */
export async function openBox({ cleanUp, demo, say }: Bench): Promise<Box> {
  const folder = cleanUp.makeFolder();
  cpSync((await demo()).folder, folder, { recursive: true });
  const jira = openJiraSite({ file: path.join(folder, 'jira.sqlite') });
  const sql = openSqliteEngine(path.join(folder, 'forge-sql.sqlite'));
  const host = await createHost({ jira, dataDir: folder, sql, onLog: printErrors });
  const close = cleanUp.add(async () => {
    await host.close();
    jira.close();
  });
  const facts = await ensureDemo({ host, dataDir: folder, language: 'en', say });
  const accountOf = (persona: string) => {
    const found = facts.personas.find(({ key }) => key === persona);
    if (!found) throw new Error(`The demo has no persona ${persona}`);
    return found.accountId;
  };
  const call: Box['call'] = async (persona, operation, payload) => {
    const accountId = accountOf(persona);
    const order = { functionKey: operation, payload, accountId, moduleKey: MODULE };
    const answer = (await host.invoke(order)) as Result<Answers[typeof operation]>;
    if (!answer.ok) throw new Error(`${operation} was refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
  return { host, sql, demo: facts, accountOf, call, close };
}

function printErrors({ level, values }: { level: string; values: readonly unknown[] }): void {
  if (level === 'error') console.error(...values);
}
