import { inFunction } from '../local/forge/fixture/fixture-host';
import { hasMariaDb, type MariaDb, startMariadb } from '../../local/forge/sql/mariadb-engine';
import type { SqlEngine } from '../../local/forge/sql/sql-engine';
import { openSqliteEngine } from '../../local/forge/sql/sqlite-engine';
import type { IssueFact } from '../../src/domain/scorecard/fact';
import { advanceBackfill, findBackfill, startBackfillRun } from '../../src/storage/backfill';
import * as buckets from '../../src/storage/day-bucket';
import { deleteIssuesOf, forgetProjectRows } from '../../src/storage/forget';
import { appendAct, listActs } from '../../src/storage/issue-act';
import * as dirty from '../../src/storage/issue-dirty';
import {
  deleteFacts,
  findFact,
  hasOutdatedFacts,
  listOpenIds,
  listStillCounted,
  putFacts,
} from '../../src/storage/issue-fact';
import {
  countTimelinesSince,
  deleteTimelines,
  findTimelines,
  listIdleIds,
  listStamps,
  putTimelines,
} from '../../src/storage/issue-timeline';
import { migrate, MIGRATIONS } from '../../src/storage/migrations';
import { listScorecards, putScorecard } from '../../src/storage/project-scorecard';
import * as projects from '../../src/storage/project-state';
import { findStartedSprints, putSprints } from '../../src/storage/sprint';
import { listSeenStatuses, putSeenStatuses } from '../../src/storage/status-seen';
import { backFillAll, anApp, byEvents, NOW } from '../support/app-by-road';
import { setUp } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';
import { figuresOf, rowsOf } from '../support/stored-figures';

let mariadb: MariaDb | undefined;
beforeAll(async () => {
  if (hasMariaDb()) mariadb = await startMariadb();
}, 60_000);
afterAll(() => mariadb?.stop());

const timeline = {
  ...{ issueId: '7', projectId: '1', ver: 100, updatedAt: 50, isDeleted: false },
  ...{ lastActiveDay: 20_000, body: 'first' },
};
const fact = {
  ...{ issueId: '7', projectId: '1', typeId: '3', workType: 'request', laneId: '9' },
  ...{ createdAt: 1, flags: 0, firstDay: 2, lastDay: 3, settledAt: 2_147_483_647 },
} as IssueFact;

describe.each([
  ['SQLite', false],
  ['MariaDB', true],
] as const)('storage on %s', (_name, isMariaDb) => {
  const test = isMariaDb && !hasMariaDb() ? it.skip : it;
  const openEngine = async (): Promise<SqlEngine> =>
    isMariaDb && mariadb ? mariadb.openEngine() : openSqliteEngine();
  const stored = (title: string, work: (engine: SqlEngine) => Promise<void>) =>
    test(title, async () => {
      const engine = await openEngine();
      await inFunction(
        async () => {
          await migrate();
          await work(engine);
        },
        { sql: engine },
      );
    });

  stored('migrates once, however often it is asked', async (engine) => {
    await migrate();
    const steps = await rowsOf(engine, 'SELECT name FROM __migrations ORDER BY name');
    expect(steps.map((row) => row.name)).toEqual(MIGRATIONS.map(([name]) => name));
  });

  stored('migrates over steps that ran without being recorded', async (engine) => {
    const text = 'DELETE FROM __migrations';
    await engine.execute({ query: text, params: [], kind: 'write', timeoutMs: 5000 });
    await migrate();
    expect(await rowsOf(engine, 'SELECT name FROM __migrations')).toHaveLength(MIGRATIONS.length);
  });

  stored('a mark that grew while it was worked on stays', async () => {
    await dirty.markDirty('7', '1', 1000);
    const [listed] = await dirty.listDirty('1');
    await dirty.markDirty('7', '1', 1000);
    await dirty.clearDirty(listed ? [listed] : []);
    const [again] = await dirty.listDirty('1');
    expect(again?.seq).toBeGreaterThan(listed?.seq ?? Infinity);
    await dirty.clearDirty(again ? [again] : []);
    expect(await dirty.countDirty('1')).toBe(0);
  });

  stored('marks of many issues clear in one go, and old ones are found', async () => {
    const ids = Array.from({ length: 450 }, (_, i) => String(i + 1));
    await dirty.markManyDirty(ids, '4', 10);
    await dirty.markDirty('9000', '5', 2000);
    expect(await dirty.listProjectsWithOldMarks(1000)).toEqual(['4']);
    await dirty.clearDirty(await dirty.listDirty('4'));
    expect(await dirty.countDirty('4')).toBe(0);
  });

  stored('a timeline that was read later stays, an equal one is replaced', async () => {
    await putTimelines([timeline]);
    await putTimelines([{ ...timeline, ver: 99, body: 'older' }]);
    expect((await findTimelines(['7'])).get('7')).toEqual(timeline);
    await putTimelines([{ ...timeline, body: 'same reading' }]);
    expect((await findTimelines(['7'])).get('7')?.body).toBe('same reading');
    await putTimelines([{ ...timeline, ver: 101, isDeleted: true, body: '' }]);
    expect(await listStamps('1')).toEqual(new Map());
  });

  stored('a fact goes by reading first and by settings second', async () => {
    const write = (ver: number, cfg: number, flags: number) =>
      putFacts([{ kind: 'fact', ver, cfg, fact: { ...fact, flags } }]);
    await write(100, 5, 1);
    await write(100, 4, 2);
    expect((await findFact('7'))?.flags).toBe(1);
    await write(100, 6, 4);
    expect((await findFact('7'))?.flags).toBe(4);
    await write(101, 5, 8);
    expect((await findFact('7'))?.flags).toBe(8);
    expect(await hasOutdatedFacts('1', 6)).toBe(true);
    expect(await hasOutdatedFacts('1', 5)).toBe(false);
    await write(100, 9, 16);
    expect((await findFact('7'))?.flags).toBe(8);
    await putFacts([{ kind: 'gone', issueId: '7', projectId: '1', ver: 102, cfg: 5 }]);
    expect(await findFact('7')).toBeUndefined();
  });

  stored('a fact comes back as it was written, absent values included', async () => {
    const full = { ...fact, startLaneId: undefined, startedAt: 0, answeredAt: 1_795_168_800 };
    await putFacts([{ kind: 'fact', ver: 1, cfg: 1, fact: full }]);
    expect(await listOpenIds('1', 2_000_000_000, '0')).toEqual([full.issueId]);
    const found = await findFact(full.issueId);
    expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(JSON.stringify(full)));
  });

  stored('what is let go of is gone, and only what no figure counts', async () => {
    const write = (issueId: string, more: Partial<IssueFact>) =>
      ({
        kind: 'fact',
        ver: 1,
        cfg: 1,
        fact: { ...fact, issueId, settledAt: 5, ...more },
      }) as const;
    const ids = ['7', '8', '9', '10'];
    await putFacts([
      ...[write('7', {}), write('8', { lastDay: 20 }), write('9', { settledAt: 50 })],
      write('10', { workType: 'decision' }),
    ]);
    await putTimelines(ids.map((issueId) => ({ ...timeline, issueId, lastActiveDay: 3 })));
    expect(await listIdleIds('1', 10, '0')).toEqual(ids);
    expect([...(await listStillCounted(ids, 10, 40))].sort()).toEqual(['10', '8', '9']);
    await deleteFacts(['7']);
    await deleteTimelines(['7', '9']);
    expect(await findFact('7')).toBeUndefined();
    expect([...(await findTimelines(ids)).keys()].sort()).toEqual(['10', '8']);
    expect(await countTimelinesSince('1', 50)).toBe(2);
    expect(await countTimelinesSince('1', 51)).toBe(0);
  });

  stored('a slow recomputation of a day does not replace a newer one', async () => {
    await buckets.markDays('1', [5, 6]);
    const [slow] = await buckets.listMarkedDays('1');
    await buckets.markDays('1', [5]);
    const fast = await buckets.listMarkedDays('1');
    await buckets.putBuckets(
      '1',
      fast.map((day) => ({ ...day, body: 'new' })),
    );
    await buckets.putBuckets('1', slow ? [{ ...slow, body: 'old' }] : []);
    expect(await buckets.listBuckets('1', 0, 10)).toEqual([
      { day: 5, body: 'new' },
      { day: 6, body: 'new' },
    ]);
    expect(await buckets.listMarkedDays('1')).toEqual([]);
    await buckets.markAllDays('1');
    expect(await buckets.listProjectsWithMarks()).toEqual(['1']);
  });

  stored('an older scorecard does not replace a newer one', async () => {
    const card = { projectId: '1', asOfDay: 7, cfg: 1, computedAt: 100, body: 'new' };
    await putScorecard(card);
    await putScorecard({ ...card, computedAt: 99, body: 'old' });
    expect(await listScorecards(['1', '2'])).toEqual([card]);
  });

  stored('a project is woken by the first event only, until it sleeps', async () => {
    await projects.enrolProject('1');
    expect(await projects.wakeProject('1', 10)).toBe(true);
    expect(await projects.wakeProject('1', 11)).toBe(false);
    await projects.enrolProject('1');
    expect(await projects.wakeProjectAgain('1', 12, 5)).toBe(false);
    expect(await projects.wakeProjectAgain('1', 13, 10)).toBe(true);
    await projects.letProjectSleep('1');
    expect(await projects.wakeProject('1', 14)).toBe(true);
    expect(await projects.wakeProject('2', 14)).toBe(false);
  });

  stored('the cursor of an older run moves nothing', async () => {
    await startBackfillRun('1', 100);
    const old = await findBackfill('1');
    await startBackfillRun('1', 200);
    if (old) await advanceBackfill({ ...old, phase: 3 });
    expect(await findBackfill('1')).toMatchObject({ startedAt: 200, phase: 0, state: 'running' });
  });

  stored('an act is written once', async () => {
    const act = { issueId: '7', actId: 'outlook', at: 5, actor: 9, body: '{}' };
    expect(await appendAct({ ...act, kind: 'outlook' })).toBe(true);
    expect(await appendAct({ ...act, kind: 'outlook', body: '{"x":1}' })).toBe(false);
    expect(await listActs('7')).toEqual([{ ...act, kind: 'outlook' }]);
  });

  stored('names and dates are kept with accents and with gaps', async () => {
    await putSeenStatuses('1', [{ statusId: '3', name: 'À l’étude — ✓' }]);
    expect(await listSeenStatuses('1')).toEqual([{ statusId: '3', name: 'À l’étude — ✓' }]);
    await putSprints([
      { sprintId: '4', startAt: 1_999, endAt: undefined },
      { sprintId: '5', startAt: 2_000, endAt: 9_000 },
      { sprintId: '6', startAt: undefined, endAt: undefined },
    ]);
    expect([...(await findStartedSprints(['4', '5', '6', '7'])).values()]).toEqual([
      { sprintId: '4', startAt: 1 },
      { sprintId: '5', startAt: 2, endAt: 9 },
    ]);
  });

  stored('a project that is forgotten leaves the others alone', async () => {
    await putTimelines([timeline, { ...timeline, issueId: '8', projectId: '2' }]);
    await buckets.markDays('1', [1]);
    await forgetProjectRows('1');
    expect(await deleteIssuesOf('1')).toBe(true);
    expect(await deleteIssuesOf('1')).toBe(false);
    expect([...(await findTimelines(['7', '8'])).keys()]).toEqual(['8']);
  });

  test('the whole road gives the bytes that it gives in memory', async () => {
    stopClock(NOW);
    const heard = await byEvents();
    const engine = await openEngine();
    const filled = await anApp(heard.site, engine);
    await setUp(filled.host, filled.site);
    await backFillAll(filled);
    expect(await figuresOf(engine)).toEqual(await figuresOf(heard.engine));
  }, 30_000);
});
