import path from 'node:path';
// The globals of Forge must stand before any `@forge/*` package is loaded: the host comes first.
import { createHost } from '../local/forge/host';
import type { SqlEngine } from '../local/forge/sql/sql-engine';
import { openSqliteEngine } from '../local/forge/sql/sqlite-engine';
import { ensureDemo } from '../local/demo/ensure-demo';
import { openJiraSite } from '../local/jira/site';
import type { CleanUp } from './clean-up';

/** The demo as `npm start` makes it, at rest in a folder, and what its back-fill took. */
export interface DemoFolder {
  readonly folder: string;
  readonly backFill: BackFill;
}

export interface BackFill {
  readonly issues: number;
  /** From the app's first statement to an empty queue. */
  readonly seconds: number;
  readonly statements: number;
  readonly calls: number;
  readonly points: number;
}

export async function makeDemo(cleanUp: CleanUp, say: (text: string) => void): Promise<DemoFolder> {
  const folder = cleanUp.makeFolder();
  const jira = openJiraSite({ file: path.join(folder, 'jira.sqlite') });
  const meter = meterOf(openSqliteEngine(path.join(folder, 'forge-sql.sqlite')));
  const host = await createHost({ jira, dataDir: folder, sql: meter.engine });
  const close = cleanUp.add(async () => {
    await host.close();
    jira.close();
  });
  // The host's journal keeps 20,000 calls; this back-fill makes some dozens.
  const beforeReading = () => {
    host.forget();
    meter.forget();
  };
  await ensureDemo({ host, dataDir: folder, language: 'en', say, beforeReading });
  const backFill: BackFill = {
    issues: jira.model.issues().length,
    seconds: (performance.now() - meter.firstAt()) / 1000,
    statements: meter.statements(),
    calls: host.calls.filter(({ from }) => from === 'back-end').length,
    points: host.points,
  };
  await close();
  return { folder, backFill };
}

/** An engine that counts, and knows when it was asked first. */
function meterOf(engine: SqlEngine) {
  let statements = 0;
  let firstAt: number | undefined;
  return {
    engine: {
      execute: (statement) => {
        statements += 1;
        firstAt ??= performance.now();
        return engine.execute(statement);
      },
      tableNames: () => engine.tableNames(),
      close: () => engine.close(),
    } satisfies SqlEngine,
    /** Counts anew. */
    forget: () => {
      statements = 0;
      firstAt = undefined;
    },
    statements: () => statements,
    firstAt: () => firstAt ?? performance.now(),
  };
}
