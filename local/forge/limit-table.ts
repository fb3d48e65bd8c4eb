import { EXPRESSION_LIMIT_TABLE } from '../jira/expressions/expression-limits';
import type { KnownLimit } from '../jira/known-limit';
import { FILTER_LIMITS } from './expressions/event-filter';
import { BURST_BY_ENDPOINT, BURST_BY_METHOD, ISSUE_WRITES, QUOTA } from './jira-rates/rate-rules';
import { KVS_CAPS, KVS_RATES } from './kvs/kvs-caps';
import { CAPS } from './limits';
import { MAX_RETRIES } from './queue-item';
import { SQL_CAPS } from './sql/sql-caps';

type Row = readonly [name: string, value: number, unit: string, source?: KnownLimit['source']];

/** Rows of one test; documented unless a row says otherwise. */
const tested = (test: string, rows: readonly Row[]): readonly KnownLimit[] =>
  rows.map(([name, value, unit, source = 'documented']) => ({ name, value, unit, source, test }));

const seconds = (ms: number): number => ms / 1000;

const PLATFORM: readonly Row[] = [
  ['Invocation, payload', CAPS.invocationBytes, 'bytes'],
  ['Front end, request', CAPS.frontEndRequestBytes, 'bytes'],
  ['Front end, response', CAPS.frontEndResponseBytes, 'bytes'],
  ['Invocations of a person', CAPS.userInvocationsPerMinute, 'a minute'],
  ['Invocations of an installation', CAPS.invocationsPerMinute, 'a minute'],
  ['Invocations of an installation, burst', CAPS.invocationsPerSecond, 'a second'],
  ['Resolver, time', CAPS.resolverSeconds, 's'],
  ['Consumer or schedule, default time', CAPS.asyncDefaultSeconds, 's'],
  ['Consumer or schedule, most time', CAPS.asyncMaxSeconds, 's'],
  ['Log, lines', CAPS.logLinesPerMinute, 'a minute of an invocation'],
  ['Log, size', CAPS.logBytesPerInvocation, 'bytes an invocation'],
  ['Product event', CAPS.productEventBytes, 'bytes'],
  ['Product event, retries', MAX_RETRIES, 'retries'],
  ['Retry data', CAPS.retryDataBytes, 'bytes'],
  ['Event filter, steps', FILTER_LIMITS.steps, 'steps'],
  ['Event filter, length', FILTER_LIMITS.chars, 'characters'],
  ['Event filters, property paths', CAPS.propertyPathsPerApp, 'an app'],
  ['Modules', CAPS.modules, 'an app'],
  ['Resources', CAPS.resources, 'an app'],
  ['Global pages', CAPS.globalPages, 'an app'],
  ['Scheduled triggers', CAPS.maxScheduledTriggers, 'an app'],
  ['Scheduled triggers of five minutes', CAPS.fiveMinuteTriggers, 'an app'],
];

const QUEUE: readonly Row[] = [
  ['Queue, events of a push', CAPS.eventsPerPush, 'events'],
  ['Queue, size of a push', CAPS.pushBytes, 'bytes'],
  ['Queue, event to a long consumer', CAPS.longEventBytes, 'bytes'],
  ['Queue, events', CAPS.queueEventsPerMinute, 'a minute'],
  ['Queue, delay', CAPS.maxDelaySeconds, 's'],
  ['Queue, pushes of one origin', CAPS.pushesPerLineage, 'pushes'],
];

const STORAGE: readonly Row[] = [
  ['KVS, key', KVS_CAPS.keyLength, 'characters'],
  ['KVS, value', KVS_CAPS.valueBytes, 'bytes'],
  ['KVS, depth', KVS_CAPS.depth, 'levels'],
  ['KVS, page', KVS_CAPS.pageMax, 'records'],
  ['KVS, batch', KVS_CAPS.batchKeys, 'keys'],
  ['KVS, transaction', KVS_CAPS.transactionOperations, 'operations'],
  ['KVS, size of a transaction', KVS_CAPS.transactionBytes, 'bytes'],
  ['KVS, time to live', KVS_CAPS.ttlDays, 'days'],
  ['KVS, requests', KVS_RATES.requestsPerSecond, 'a second'],
  ['KVS, reads', KVS_RATES.readUnitsPerMinute, 'units of 10 kB a minute'],
  ['KVS, writes', KVS_RATES.writeUnitsPerMinute, 'units of 10 kB a minute'],
  ['KVS, reads of a key', KVS_RATES.keyReadBytesPerSecond, 'bytes a second'],
  ['KVS, writes of a key', KVS_RATES.keyWriteBytesPerSecond, 'bytes a second'],
  ['Entities', KVS_CAPS.entities, 'an app'],
  ['Entity, indexes', KVS_CAPS.indexes, 'indexes'],
  ['Entity, attributes', KVS_CAPS.attributes, 'attributes'],
  ['Entity, conditions of a query', KVS_CAPS.conditions, 'conditions'],
  ['Entity, range attributes of an index', KVS_CAPS.indexRangeBytes, 'bytes'],
  ['Entity, partition attributes of an index', KVS_CAPS.indexPartitionBytes, 'bytes'],
];

const SQL: readonly Row[] = [
  ['SQL, request', SQL_CAPS.requestBytes, 'bytes'],
  ['SQL, response', SQL_CAPS.responseBytes, 'bytes'],
  ['SQL, tables', SQL_CAPS.tables, 'an installation'],
  ['SQL, statements', SQL_CAPS.dmlPerSecond, 'a second'],
  ['SQL, statements that change tables', SQL_CAPS.ddlPerMinute, 'a minute'],
  ['SQL, query time', seconds(SQL_CAPS.queryMsPerMinute), 's a minute'],
  ['SQL, time of a SELECT', seconds(SQL_CAPS.selectMs), 's'],
  ['SQL, time of a write', seconds(SQL_CAPS.writeMs), 's'],
  ['SQL, time of DDL', seconds(SQL_CAPS.ddlMs), 's'],
];

const JIRA_RATES: readonly Row[] = [
  ['Jira, points of all tenants', QUOTA.pointsPerHour, 'an hour'],
  ['Jira, share above which `r` is sent', QUOTA.shownAbove, 'of the quota'],
  ...Object.entries({ ...BURST_BY_METHOD, ...BURST_BY_ENDPOINT }).map(([endpoint, limit]): Row => [
    `Jira, burst of ${endpoint}`,
    limit,
    'a second',
  ]),
  ...ISSUE_WRITES.map(({ limit, windowMs }): Row => [
    `Jira, writes of an issue in ${seconds(windowMs)} s`,
    limit,
    'writes',
  ]),
];

export const LIMITS_TEST = 'test/local/forge/limits.test.ts';

/** Every limit of Forge, and of Jira at Forge's gate, that the box enforces. */
export const FORGE_LIMIT_TABLE: readonly KnownLimit[] = [
  ...tested(LIMITS_TEST, [...PLATFORM, ...QUEUE, ...STORAGE, ...SQL]),
  ...tested('test/local/forge/jira-rates.test.ts', JIRA_RATES),
  ...EXPRESSION_LIMIT_TABLE,
];
