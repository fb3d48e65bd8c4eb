import './runtime';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Actor, JiraAnswer, JiraCall, JiraSite, openJiraSite, SiteDoor } from '../jira/site';
import { readManifest, type ForgeManifest } from './app-manifest';
import { Bridge, type BridgePort } from './bridge';
import { Delivery } from './delivery';
import { Events } from './events';
import { ArmedFaults, type Faults, type SetSearchLag } from './faults';
import type { FunctionSource } from './functions';
import type { Invocation, LogLevel, Platform } from './invocation';
import { installModules, type ModuleTaker } from './install-modules';
import { makeInvoker } from './invoker';
import { JiraGateway, toResponse, type CallEntry, type GatewayInit } from './jira-gateway';
import { JiraRates } from './jira-rates/jira-rates';
import { append } from './journal';
import { makeLogLimit } from './log-limit';
import { KvsService, type KvsParts } from './kvs/kvs-service';
import { KvsStore } from './kvs/kvs-store';
import { checkManifestLimits, makeLimitSwitch, type Limits, type LimitSwitch } from './limits';
import { makeMayFetch, makePlatformFetch } from './platform-fetch';
import { Queue, type QueueFailure } from './queue';
import { QueueStore } from './queue-store';
import { runPreUninstall } from './pre-uninstall';
import { Schedules } from './schedules';
import type { SqlEngine } from './sql/sql-engine';
import { SqlService, type StatementEntry } from './sql/sql-service';
import { openSqliteEngine } from './sql/sqlite-engine';

export interface HostOptions<Site extends SiteDoor = JiraSite> {
  /** A new empty site in memory by default. */
  readonly jira?: Site;
  /** Where KVS, SQL and the queue keep their files; in memory when absent. */
  readonly dataDir?: string;
  /** The sources by default. */
  readonly functions?: FunctionSource;
  readonly now?: () => number;
  readonly sql?: SqlEngine;
  /** The repository's manifest.yml by default. */
  readonly manifest?: ForgeManifest;
  readonly limits?: Partial<Limits>;
  /** Shown to the app as `siteUrl`. */
  readonly siteUrl?: string;
  /** Called for each line that the app or the host logs. */
  readonly onLog?: (line: LogLine) => void;
}

/** A line of the app, or of the host about the app. */
export interface LogLine {
  readonly level: LogLevel;
  /** Absent for the host's own lines. */
  readonly functionKey?: string;
  readonly values: readonly unknown[];
}

/** A call of a UI resolver, as `invoke` of the bridge makes it. */
export interface InvokeCall {
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly accountId: string;
  readonly moduleKey: string;
  readonly extension?: unknown;
}

/** Forge in a box: one installation of the app on one Jira site. */
export interface Host<Site extends SiteDoor = JiraSite> {
  readonly manifest: ForgeManifest;
  readonly jira: Site;
  readonly faults: Faults;
  /** Which limits hold; a change holds from the next call on. */
  readonly limits: LimitSwitch;
  readonly bridge: BridgePort;
  readonly log: readonly LogLine[];
  /** Calls to Jira, from the back end and over the bridge. */
  readonly calls: readonly CallEntry[];
  readonly statements: readonly StatementEntry[];
  /** The app's own database, for who fills it beforehand. */
  readonly database: Pick<SqlEngine, 'execute'>;
  /** Queue events that Forge gave up. */
  readonly failures: readonly QueueFailure[];
  /** Points of Jira's hourly quota that back-end calls have cost. */
  readonly points: number;
  /** @throws BridgeError, as `invoke` in the browser rejects. */
  invoke(call: InvokeCall): Promise<unknown>;
  /** Sends as that actor what the bridge's `requestJira` sends: scopes hold, no points. */
  requestJira(as: Actor): (path: string, init?: GatewayInit) => Promise<Response>;
  /** A call over plain REST, past the app: of a person's script, or of Jira's own pages. */
  readonly rest: (call: JiraCall) => Promise<JiraAnswer>;
  runSchedule(moduleKey: string): Promise<void>;
  /** Runs the manifest's `preUninstall`, then takes the app's rules away, as Forge does. */
  uninstall(): Promise<void>;
  /** Runs events, queue and retries until nothing is left; delays count as elapsed. */
  drain(): Promise<void>;
  /** Empties `log`, `calls`, `statements` and sets `points` to 0, to count from here. */
  forget(): void;
  /** From now on events, queue and schedules run by the clock, without `drain`. */
  startTimers(): void;
  close(): Promise<void>;
}

const REPOSITORY = path.resolve(__dirname, '../..');

// eslint-disable-next-line max-lines-per-function -- the one place where all parts meet
export async function createHost<Site extends SiteDoor = JiraSite>(
  options: HostOptions<Site> = {},
): Promise<Host<Site>> {
  const { now = Date.now, functions = { kind: 'sources' } as const } = options;
  const manifest = options.manifest ?? readManifest(REPOSITORY);
  const limits = makeLimitSwitch(options.limits);
  checkManifestLimits(manifest);
  const log: LogLine[] = [];
  const write = (line: LogLine) => {
    append(log, line);
    options.onLog?.(line);
  };
  const report = (message: string) => write({ level: 'warn', values: [message] });
  const lagMs = (): number => faults.kvsLagMs;
  const stores = openStores(options, manifest, { limits: limits.current, lagMs, now });
  const { site, kvs, sql } = stores;
  installModules(manifest, REPOSITORY, modelOf(site));
  const faults: ArmedFaults = new ArmedFaults(searchLagOf(site));
  const rates = new JiraRates(limits.current, now, (idOrKey) => issueIdIn(site, idOrKey));
  const gateway = new JiraGateway(site, manifest, faults, rates);

  const mayLog = makeLogLimit(now);
  const platform: Platform = {
    fetch: makePlatformFetch({ manifest, faults, kvs, sql, jira: gateway, queue: () => queue }),
    mayFetch: makeMayFetch(manifest),
    log: (from: Invocation, level, values) => {
      const { functionKey } = from;
      if (mayLog(from, values)) write({ level, functionKey, values });
    },
  };
  const run = makeInvoker({
    ...{ manifest, source: functions, root: REPOSITORY, platform },
    limits: limits.current,
  });
  const wake = () => delivery.wake();
  const queue = new Queue(manifest, stores.queue, run, faults, limits.current, now, wake);
  const events = new Events(manifest, site, run, faults, now, report, wake);
  const delivery = new Delivery(events, queue, now);
  const schedules = new Schedules(manifest, run, report);
  const bridge = new Bridge(manifest, run, gateway, {
    ...{ limits: limits.current, now },
    siteUrl: options.siteUrl ?? 'http://127.0.0.1',
  });
  return {
    ...{ manifest, faults, limits, bridge, log, jira: site },
    database: stores.engine,
    ...{ calls: gateway.calls, statements: sql.statements, failures: queue.failures },
    get points() {
      return gateway.points;
    },
    invoke: (call) => invokeOnce(bridge, call),
    requestJira: (as) => async (target, init) =>
      toResponse(await gateway.send('bridge', as, target, init)),
    rest: (call) => gateway.rest(call),
    runSchedule: (moduleKey) => schedules.runNow(moduleKey),
    uninstall: async () => {
      await runPreUninstall(manifest, run, report);
      modelOf(site).forgetAppRules?.();
    },
    drain: () => delivery.drain(),
    forget: () => {
      for (const journal of [log, gateway.calls, sql.statements]) journal.length = 0;
      gateway.points = 0;
    },
    startTimers: () => {
      delivery.goLive();
      schedules.startTimers();
    },
    close: async () => {
      schedules.stopTimers();
      events.close();
      await delivery.stop();
      await stores.close();
    },
  };
}

/** A frame for the length of one call. */
async function invokeOnce(bridge: BridgePort, call: InvokeCall): Promise<unknown> {
  const { functionKey, payload, ...place } = call;
  const { token } = bridge.openFrame(place);
  try {
    return await bridge.call(token, 'invoke', { functionKey, payload });
  } finally {
    bridge.closeFrame(token);
  }
}

/** What keeps data: Jira, KVS, SQL, and the events of the queue. */
function openStores<Site extends SiteDoor>(
  options: HostOptions<Site>,
  manifest: ForgeManifest,
  parts: Omit<KvsParts, 'store'>,
) {
  const { limits, now } = parts;
  const { dataDir } = options;
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  const fileOf = (name: string) => (dataDir ? path.join(dataDir, name) : undefined);
  // Who brings no site gets the box, which is what `Site` means then.
  const site = options.jira ?? (openEmptySite(fileOf('jira.sqlite'), now) as SiteDoor as Site);
  const kvsStore = new KvsStore(fileOf('forge-kvs.sqlite'), now);
  const engine = options.sql ?? openSqliteEngine(fileOf('forge-sql.sqlite'));
  const queue = new QueueStore(fileOf('forge-queue.sqlite'));
  return {
    ...{ site, queue },
    kvs: new KvsService(manifest, { ...parts, store: kvsStore }),
    sql: new SqlService(engine, limits, now),
    engine,
    close: async () => {
      kvsStore.close();
      queue.close();
      await engine.close();
      // Who brought a site closes it.
      if (!options.jira) site.close();
    },
  };
}

/** What the host asks of a site's model; a site of a test, or a real one, may know none of it. */
interface KnownModel extends ModuleTaker {
  readonly findIssue?: (idOrKey: string) => { readonly id: string } | undefined;
  readonly setSearchLag?: SetSearchLag;
}
const modelOf = (site: object): KnownModel => (site as { model?: KnownModel }).model ?? {};

const searchLagOf = (site: object): SetSearchLag | undefined => modelOf(site).setSearchLag;

/** The id behind an id or any key, as it stands in a path. */
function issueIdIn(site: object, idOrKey: string): string {
  return modelOf(site).findIssue?.(idOrKey)?.id ?? idOrKey.toUpperCase();
}

type OpenJiraSite = typeof openJiraSite;

/** Loaded late: tests that bring their own site need no Jira in a box. */
function openEmptySite(file: string | undefined, now: () => number): JiraSite {
  const site = require('../jira/site') as { openJiraSite: OpenJiraSite };
  return site.openJiraSite({ file, now });
}
