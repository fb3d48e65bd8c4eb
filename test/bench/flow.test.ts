import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatAggregates, formatTimes } from '../../bench/flow/format-report';
import { readFlowOptions } from '../../bench/flow/options';
import { aggregateLine, issueLine } from '../../bench/flow/result-lines';
import { runFlow, type FlowRun } from '../../bench/flow/run-flow';
import { anExport, asJson, asJsonLines } from '../support/jira-export';

type Json = Record<string, unknown>;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'entente-flow-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function fileOf(name: string, content: unknown): string {
  const file = path.join(dir, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const CATEGORIES = { '1': 'new', '3': 'indeterminate', '4': 'indeterminate', '5': 'done' } as const;
const NAMES = { '1': 'To Do', '3': 'In Progress', '4': 'In Review', '5': 'Done' } as const;
type StatusId = keyof typeof CATEGORIES;

const statusOf = (id: StatusId) => ({
  ...{ id, name: NAMES[id] },
  statusCategory: { key: CATEGORIES[id] },
});
const stamp = (at: string): string => `${at}:00.000+0000`;
const FLAG = 'customfield_10021';

/** `'2026-03-02T10:00 1>3'`, or `flag`, `unflag`, `reason 77`; the last status is the present one. */
function anIssue(key: string, created: string, ...changes: string[]): Json {
  let status: StatusId = '1';
  const histories = changes.map((change, n) => {
    const [at = '', what = '', option] = change.split(' ');
    if (!what.includes('>')) return history(n, at, [flagItem(what, option)]);
    const [from, to] = what.split('>') as [StatusId, StatusId];
    status = to;
    const names = { fromString: NAMES[from], toString: NAMES[to] };
    return history(n, at, [{ field: 'status', fieldId: 'status', from, to, ...names }]);
  });
  const fields = { created: stamp(created), status: statusOf(status), project: { id: '1' } };
  // Jira lists the newest change first.
  return { id: key.slice(2), key, fields, changelog: { histories: histories.reverse() } };
}

const history = (n: number, at: string, items: Json[]): Json => ({
  ...{ id: String(100 + n), created: stamp(at), items },
});

function flagItem(what: string, option = ''): Json {
  if (what === 'reason') {
    return { field: 'Flag reason', fieldId: 'customfield_7', from: null, to: option };
  }
  const [from, to] = what === 'flag' ? ['', 'Impediment'] : ['Impediment', ''];
  return { field: 'Flagged', fieldId: FLAG, from: '', to: '', fromString: from, toString: to };
}

async function run(issues: unknown, options: string[] = []): Promise<FlowRun> {
  const lines = (each: readonly Json[]) => each.map((one) => JSON.stringify(one)).join('\n');
  const text = Array.isArray(issues) ? lines(issues as Json[]) : issues;
  return runFlow(readFlowOptions([fileOf('export.json', text), ...options], dir));
}

const resultOf = ({ issues }: FlowRun, key: string): unknown => {
  const issue = issues.find((each) => each.key === key);
  return issue && JSON.parse(issueLine(issue));
};
const aggregatesOf = ({ aggregates, asOf }: FlowRun): Json =>
  (JSON.parse(aggregateLine(aggregates, asOf)) as { aggregates: Json }).aggregates;

const HOUR = 3600;
const DAY = 24 * HOUR;
const WEEKDAYS = {
  ...{ timeZone: 'UTC', workdays: [1, 2, 3, 4, 5], holidays: ['2026-03-04'] },
  ...{ fromMinute: 9 * 60, toMinute: 17 * 60 },
};

/** Monday, 2 March 2026: started at once, flagged for six hours, done on Thursday. */
const FLAGGED = anIssue(
  ...(['A-1', '2026-03-02T08:00', '2026-03-02T09:00 1>3', '2026-03-03T10:00 flag'] as const),
  ...['2026-03-03T16:00 unflag', '2026-03-05T09:00 3>5'],
);
/** Done, opened again, done; and from one done status to nothing more. */
const REOPENED = anIssue(
  ...(['A-2', '2026-03-02T09:00', '2026-03-03T09:00 1>3', '2026-03-04T09:00 3>5'] as const),
  ...['2026-03-05T09:00 5>1', '2026-03-06T09:00 1>4', '2026-03-09T09:00 4>5'],
);
const OPEN = anIssue('A-3', '2026-03-05T09:00', '2026-03-06T09:00 1>3', '2026-03-10T09:00 flag');
const WAITING = anIssue('A-4', '2026-03-10T10:00');
const SKIPPED = anIssue('A-5', '2026-03-10T11:00', '2026-03-10T15:00 1>5');
const ALL = [FLAGGED, REOPENED, OPEN, WAITING, SKIPPED];

describe('an issue of an export', () => {
  test('has its cycle, waits, flags and efficiency, in calendar time', async () => {
    expect(resultOf(await run(ALL), 'A-1')).toEqual({
      ...{ key: 'A-1', created: '2026-03-02T08:00:00Z', started: '2026-03-02T09:00:00Z' },
      ...{ finished: '2026-03-05T09:00:00Z', cycleTimeSeconds: 3 * DAY, ageSeconds: null },
      waits: { new: HOUR, flagged: 6 * HOUR },
      flags: [{ from: '2026-03-03T10:00:00Z', to: '2026-03-03T16:00:00Z' }],
      ...{ blockedSeconds: 6 * HOUR, activeSeconds: 66 * HOUR },
      flowEfficiency: 0.9041, // 66 of 73 hours
    });
  });

  test('that was opened again ends with the last entry to done; its time in done is neither', async () => {
    expect(resultOf(await run(ALL), 'A-2')).toMatchObject({
      ...{ started: '2026-03-03T09:00:00Z', finished: '2026-03-09T09:00:00Z' },
      ...{ cycleTimeSeconds: 6 * DAY, waits: { new: 2 * DAY }, activeSeconds: 4 * DAY },
      flowEfficiency: 0.6667,
    });
  });

  test('in progress has an age until the end of the file, an open flag and no efficiency', async () => {
    expect(resultOf(await run(ALL), 'A-3')).toMatchObject({
      ...{ finished: null, cycleTimeSeconds: null, ageSeconds: 4 * DAY + 6 * HOUR },
      flags: [{ from: '2026-03-10T09:00:00Z', to: null }],
      ...{ blockedSeconds: 6 * HOUR, flowEfficiency: null },
    });
  });

  test('that went straight to done has no cycle, and only waited', async () => {
    expect(resultOf(await run(ALL), 'A-5')).toMatchObject({
      ...{ started: null, finished: '2026-03-10T15:00:00Z', cycleTimeSeconds: null },
      ...{ waits: { new: 4 * HOUR }, flowEfficiency: 0 },
    });
  });

  test('is measured in working days by a calendar', async () => {
    const calendar = fileOf('calendar.json', WEEKDAYS);
    const result = resultOf(await run(ALL, ['--calendar', calendar]), 'A-1');
    // Monday and Tuesday whole, Wednesday a holiday, Thursday ends as it opens.
    expect(result).toMatchObject({ cycleTimeSeconds: 3 * DAY, cycleTimeDays: 2 });
    expect(result).toMatchObject({ waits: { flagged: 6 * HOUR }, activeSeconds: 10 * HOUR });
  });

  test('waits by party where stages are given, and a flag’s reason wins', async () => {
    const stages = fileOf('stages.json', {
      stageMap: {
        '1': { stage: 'intake', waitsOn: 'it' },
        '3': { stage: 'build', waitsOn: 'nobody' },
        '5': { stage: 'done', waitsOn: 'nobody' },
      },
      ...{ flagReasonField: 'customfield_7', flagReasons: { '77': 'vendor' } },
    });
    const overlap = anIssue(
      ...(['A-6', '2026-03-02T10:00', '2026-03-02T12:00 reason 77'] as const),
      ...['2026-03-02T12:00 flag', '2026-03-02T14:00 unflag', '2026-03-02T16:00 1>3'],
      '2026-03-02T19:00 3>5',
    );
    const found = await run([overlap, ...ALL], ['--stages', stages]);
    expect(resultOf(found, 'A-6')).toMatchObject({
      ...{ waits: { it: 4 * HOUR, vendor: 2 * HOUR }, blockedSeconds: 2 * HOUR },
      ...{ activeSeconds: 3 * HOUR, flowEfficiency: 0.3333 },
    });
    // Of the stages, the first end counts; a status without a stage leaves the efficiency untold.
    expect(resultOf(found, 'A-2')).toMatchObject({
      ...{ finished: '2026-03-04T09:00:00Z', cycleTimeSeconds: DAY },
      ...{ flowEfficiency: null, statusesWithoutStage: ['4'] },
    });
    expect(found.notes).toEqual([
      'Without a flow efficiency, for a status without a stage (4 “In Review”): 1 of 6 issues.',
    ]);
  });
});

describe('all issues of an export', () => {
  test('have their aggregates', async () => {
    const aggregates = aggregatesOf(await run(ALL));
    expect(aggregates).toEqual({
      ...{ n: 5, asOf: '2026-03-10T15:00:00Z', notStarted: 1, inProgress: 1, finished: 3 },
      // 3 in the week and 39 hours from Monday, 2 March, on.
      ...{ throughputPerWeek: 2.4348, weeks: { '2026-03-02': 1, '2026-03-09': 2 } },
      cycleTimeSeconds: { n: 2, p50: 3 * DAY, p85: 6 * DAY, p95: 6 * DAY },
      wipAgeSeconds: { n: 1, p50: 102 * HOUR, p85: 102 * HOUR, p95: 102 * HOUR },
      flowEfficiency: 0.733, // (66 + 96 + 0) of (73 + 144 + 4) hours
      blockedShare: 0.0271, // 6 of 221 hours
    });
  });

  test('are the same from each form of export, in any order', async () => {
    const lines = [...(await run(ALL)).issues].map(issueLine);
    const page = JSON.stringify({ issues: ALL.slice(2) });
    const rest = JSON.stringify({ issues: ALL.slice(0, 2) });
    for (const text of [{ issues: ALL }, `${page}\n${rest}`, JSON.stringify(ALL, null, 1)]) {
      const again = (await run(text)).issues.map(issueLine);
      expect([...again].sort()).toEqual(lines);
    }
  });

  test('have no share and no percentile where nothing has ended', async () => {
    expect(aggregatesOf(await run([WAITING]))).toMatchObject({
      ...{ n: 1, finished: 0, throughputPerWeek: null, weeks: {}, flowEfficiency: null },
      cycleTimeSeconds: { n: 0, p50: null, p85: null, p95: null },
    });
  });

  test('are told to people with the time of each phase', async () => {
    const { aggregates, stopwatch } = await run(ALL);
    expect(formatAggregates(aggregates)).toMatch(
      /finished +3 +cycle time +p50 3, p85 6, p95 6 days/,
    );
    const memory = { heap: 12e6, resident: 34e6, peak: 56e6 };
    const times = formatTimes(stopwatch, 5, memory).split('\n');
    expect(times.map((line) => line.split(' ')[0])).toEqual([
      ...['reading', 'parsing', 'timelines', 'deriving', 'aggregating', 'memory', '', ''],
    ]);
    expect(times[5]).toMatch(/heap at the end +12 +MB/);
    expect(stopwatch.of('parsing')).toBeGreaterThan(0);
  });
});

describe('what is wrong in an export', () => {
  const toldOf = ({ problems }: FlowRun) => problems.printed();

  test('is told by its line, and the rest is taken', async () => {
    const nothing = { ...WAITING, key: 'A-7', fields: { created: stamp('2026-03-01T00:00') } };
    const undated = { ...WAITING, key: 'A-8', fields: { status: statusOf('1') } };
    const strange = {
      ...WAITING,
      key: 'A-9',
      changelog: { histories: [{ created: 1, items: [7] }, null] },
    };
    const bare = { ...WAITING, key: 'A-10', changelog: undefined };
    const lines = [FLAGGED, nothing, undated, strange, bare].map((one) => JSON.stringify(one));
    const found = await run(
      [...lines, '{"key":"A-11"', '7', lines[0], '{}', '{"key":""}'].join('\n'),
    );
    expect(found.issues.map(({ key }) => key)).toEqual(['A-1', 'A-10']);
    expect(toldOf(found)).toEqual([
      '9 things could not be taken:',
      '  line 2 · A-7: left out: it has no status',
      '  line 3 · A-8: left out: it has no created date',
      expect.stringMatching(/^ {2}line 4 · A-9: left out: its history cannot be read \(/),
      '  line 5 · A-10: it has no changelog: it counts as never moved',
      expect.stringMatching(/^ {2}line 6: left out: .*JSON/),
      '  line 7: left out: it is no issue',
      '  line 8 · A-1: left out: the same key came before',
      '  line 9 · (no key): left out: it has no key',
      '  line 10 · (no key): left out: it has no key',
    ]);
  });

  test('a history that is cut and a status that is gone are said', async () => {
    const issues = anExport({ issues: 400, end: Date.parse('2026-11-20T12:00:00Z') });
    for (const text of [asJsonLines(issues), asJson(issues)]) {
      const found = await run(text);
      expect(found.issues).toHaveLength(400);
      expect(toldOf(found).join('\n')).toMatch(
        /MKT-16: of 47 entries of its history the file holds 7/,
      );
      expect(resultOf(found, 'MKT-16')).toMatchObject({ historyIsCut: true });
      expect(found.notes).toEqual([
        'No issue is in status 10099 “Waiting for QA” today: by its name it is taken as in progress.',
      ]);
    }
  });

  test.each([
    ['a file that is not there', 'none.json', /is not there, or is no file/],
    ['a file without issues', 'empty.json', /holds no issues/],
    ['a list that is cut', 'cut.json', /cannot be read at line 1/],
  ])('stops the run with a sentence: %s', async (_what, name, sentence) => {
    fileOf('empty.json', '{"total":0}');
    fileOf('cut.json', '[{"key":');
    await expect(runFlow(readFlowOptions([name], dir))).rejects.toThrow(sentence);
  });
});
