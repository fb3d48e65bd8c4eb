import { adfOf } from '../../local/jira/adf';

export interface ExportPlan {
  readonly issues: number;
  /** When the export was written. */
  readonly end: number;
}

type Json = Record<string, unknown>;

const DAY = 86_400_000;
const DAYS = 420;

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const stamp = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

const PEOPLE = Array.from({ length: 12 }, (_, n) => ({
  accountId: `5f00000000000000000000${String(n).padStart(2, '0')}`,
  displayName: `Person ${String.fromCharCode(65 + n)}`,
  accountType: 'atlassian',
  active: n !== 11,
  timeZone: 'Europe/Paris',
}));

/** Person by place: the first six build, the others ask. */
export const accountAt = (place: number): string => PEOPLE[place % PEOPLE.length]?.accountId ?? '';

const status = (id: string, name: string, key: string) => ({ id, name, statusCategory: { key } });
const STATUSES = [
  status('10010', 'Backlog', 'new'),
  status('10011', 'Selected for Development', 'new'),
  status('3', 'In Progress', 'indeterminate'),
  status('10012', 'In Review', 'indeterminate'),
  status('10013', 'UAT', 'indeterminate'),
  status('10014', 'Done', 'done'),
] as const;
const CANCELLED = status('10015', 'Cancelled', 'done');
/** Only old histories know it. */
const RETIRED = { id: '10099', name: 'Waiting for QA' };

const TYPES = [
  { id: '10000', name: 'Epic', subtask: false, hierarchyLevel: 1 },
  { id: '10001', name: 'Story', subtask: false, hierarchyLevel: 0 },
  { id: '10002', name: 'Task', subtask: false, hierarchyLevel: 0 },
  { id: '10005', name: 'Prototype', subtask: false, hierarchyLevel: 0 },
  { id: '10004', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
] as const;
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'].map((name, n) => ({
  ...{ id: String(n + 1), name },
}));
const PROJECTS = [
  { id: '10100', key: 'MKT', name: 'Marketing site' },
  { id: '10101', key: 'PLT', name: 'Platform' },
] as const;
const CHANNELS = ['Web', 'Mail', 'Shop'].map((value, n) => ({ id: String(10500 + n), value }));
const BLOCKS = { id: '10200', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };

const NAMES = {
  customfield_10014: 'Epic Link',
  customfield_10016: 'Story Points',
  customfield_10019: 'Rank',
  customfield_10020: 'Sprint',
  customfield_10021: 'Flagged',
  customfield_10030: 'Channel',
  customfield_10031: 'Health meter',
};
const custom = (kind: string, plugin = 'com.atlassian.jira.plugin.system.customfieldtypes') => ({
  custom: `${plugin}:${kind}`,
});
const SCHEMA = {
  customfield_10014: custom('gh-epic-link', 'com.pyxis.greenhopper.jira'),
  customfield_10016: custom('float'),
  customfield_10019: custom('gh-lexo-rank', 'com.pyxis.greenhopper.jira'),
  customfield_10020: custom('gh-sprint', 'com.pyxis.greenhopper.jira'),
  customfield_10021: custom('multicheckboxes'),
  customfield_10030: custom('select'),
  customfield_10031: custom('health-meter', 'com.example.meters'),
};

/** What is wrong in the export on purpose. */
export const FAULTS = {
  /** Left out as a whole: no status, a key that came before. */
  issuesLeftOut: 2,
  /** The field of a kind that the box has not. */
  unknownField: 'customfield_10031',
  retiredStatus: RETIRED,
} as const;

/** Issues as Jira's REST returns them, of two teams that never heard of Entente. */
export function anExport({ issues: count, end }: ExportPlan): Json[] {
  const random = randomOf(7);
  const issues = Array.from({ length: count }, (_, n) => anIssue(n, count, end, random));
  const [first, second] = issues as [Json, Json];
  const broken = structuredClone(second);
  (broken.fields as Json).status = null;
  return [...issues, { ...broken, id: '99000001', key: 'MKT-90001' }, structuredClone(first)];
}

export const asJsonLines = (issues: readonly Json[]): string =>
  issues.map((issue) => JSON.stringify({ ...issue, names: NAMES, schema: SCHEMA })).join('\n');

export const asJson = (issues: readonly Json[]): string =>
  JSON.stringify({ names: NAMES, schema: SCHEMA, issues });

const keyAt = (n: number): string => `${PROJECTS[n % 2]?.key ?? ''}-${Math.floor(n / 2) + 1}`;

function anIssue(n: number, count: number, end: number, random: () => number): Json {
  const created = end - DAYS * DAY + (n / count) * (DAYS - 1) * DAY + random() * 8 * 3_600_000;
  const isEpic = n % 40 < 2;
  const type = isEpic ? TYPES[0] : (TYPES[1 + Math.floor(random() * 3)] ?? TYPES[1]);
  const isSubtask = !isEpic && n % 17 === 3;
  const life = aLife(n, created, end, random);
  const parent = isSubtask ? undefined : keyAt(n - (n % 40) + (n % 2));
  const subtaskParent = keyAt(n - 2 - ((n - 2) % 40 < 2 ? 4 : 0));
  return {
    id: String(20_000 + n),
    key: keyAt(n),
    changelog: life.changelog,
    fields: {
      ...{ summary: `Piece of work ${n}`, description: adfOf(`What ${n} is about.`) },
      project: PROJECTS[n % 2],
      issuetype: isSubtask && n > 44 ? TYPES[4] : type,
      status: life.status,
      priority: life.priority,
      resolution: life.resolved ? { id: '10300', name: 'Done' } : null,
      ...{ creator: PEOPLE[6 + (n % 5)], reporter: PEOPLE[6 + (n % 5)], assignee: PEOPLE[n % 6] },
      labels: n % 5 === 0 ? ['campaign'] : [],
      created: stamp(created),
      updated: stamp(life.updated),
      resolutiondate: life.resolved ? stamp(life.updated) : null,
      duedate: n % 9 === 0 ? stamp(created + 30 * DAY).slice(0, 10) : null,
      components: n === 12 ? [{ id: '1', name: 'Checkout' }] : [],
      comment: commentsOf(n, created),
      issuelinks: linksOf(n, count),
      ...(isSubtask && n > 44 && { parent: { key: subtaskParent } }),
      customfield_10014: isEpic || isSubtask ? null : parent,
      customfield_10016: n % 3 === 0 ? 3 : null,
      customfield_10019: `0|i${n.toString(36).padStart(5, '0')}:`,
      customfield_10020: n % 4 === 0 ? [sprintAt(n, count, end)] : null,
      customfield_10030: n % 6 === 0 ? CHANNELS[n % 3] : null,
      customfield_10031: n % 50 === 0 ? { level: 4 } : null,
    },
  };
}

/** From status to status, some to the end, the latest still on their way. */
function aLife(n: number, created: number, end: number, random: () => number) {
  const histories: Json[] = [];
  let [at, place] = [created, 0];
  const author = PEOPLE[n % 6];
  const note = (items: Json[], by: unknown = author): void => {
    const id = String(1_000_000 + n * 100 + histories.length);
    histories.push({ id, author: by, created: stamp(at), items });
  };
  const isCancelled = n % 23 === 0;
  const goal = isCancelled ? 1 : 5;
  while (place < goal) {
    const next = at + (0.5 + random() * 6) * DAY;
    if (next > end) break;
    at = next;
    note([moveItem(STATUSES[place], STATUSES[place + 1])]);
    place += 1;
    if (place === 1 && n % 11 === 0) note([priorityItem(PRIORITIES[2], PRIORITIES[0])], PEOPLE[7]);
    if (place === 3 && n < 60) {
      note([moveItem(STATUSES[3], RETIRED)]);
      note([moveItem(RETIRED, STATUSES[3])]);
    }
  }
  if (n % 13 === 0) note([summaryItem(n)], PEOPLE[8]);
  const isDone = place === 5;
  if (isCancelled && place === 1) note([moveItem(STATUSES[1], CANCELLED)]);
  const cut = n === 30;
  return {
    changelog: { histories: [...histories].reverse(), total: histories.length + (cut ? 40 : 0) },
    status: isCancelled && place === 1 ? CANCELLED : STATUSES[place],
    priority: n % 11 === 0 && place > 0 ? PRIORITIES[0] : PRIORITIES[2],
    ...{ resolved: isDone, updated: Math.min(end, at) },
  };
}

type Named = { readonly id: string; readonly name: string } | undefined;

const moveItem = (from: Named, to: Named): Json => ({
  ...{ field: 'status', fieldtype: 'jira', fieldId: 'status' },
  ...{ from: from?.id, fromString: from?.name, to: to?.id, toString: to?.name },
});
const priorityItem = (from: Named, to: Named): Json => ({
  ...moveItem(from, to),
  ...{ field: 'priority', fieldId: 'priority' },
});
const summaryItem = (n: number): Json => ({
  ...{ field: 'summary', fieldtype: 'jira', fieldId: 'summary', from: null, to: null },
  ...{ fromString: `Work ${n}`, toString: `Piece of work ${n}` },
});

function commentsOf(n: number, created: number): Json {
  const comments = Array.from({ length: n % 3 }, (_, place) => ({
    id: String(500_000 + n * 10 + place),
    author: PEOPLE[(n + place) % 11],
    body: adfOf(`Remark ${place} on ${n}: we have looked into it and come back on Monday.`),
    created: stamp(created + (place + 1) * 3_600_000),
    updated: stamp(created + (place + 1) * 3_600_000),
    ...(n === 5 && place === 0 && { visibility: { type: 'role', value: 'Administrators' } }),
  }));
  return { comments, total: comments.length };
}

function linksOf(n: number, count: number): Json[] {
  const other = (at: number) => ({ id: String(20_000 + at), key: keyAt(at) });
  if (n === 8) return [{ id: '700', type: BLOCKS, outwardIssue: { id: '1', key: 'FAR-1' } }];
  if (n % 10 === 1 && n + 1 < count) {
    return [{ id: String(60_000 + n), type: BLOCKS, outwardIssue: other(n + 1) }];
  }
  if (n % 10 === 2) {
    return [{ id: String(60_000 + n - 1), type: BLOCKS, inwardIssue: other(n - 1) }];
  }
  return [];
}

const SPRINT_DAYS = 14;

function sprintAt(n: number, count: number, end: number): Json {
  const number = Math.floor(((n / count) * (DAYS - 1)) / SPRINT_DAYS);
  const start = end - DAYS * DAY + number * SPRINT_DAYS * DAY;
  const finish = start + SPRINT_DAYS * DAY;
  const isOver = finish < end;
  return {
    ...{ id: 300 + number * 2 + (n % 2), name: `Sprint ${number + 1}`, boardId: 7 },
    ...{ goal: '', state: isOver ? 'closed' : 'active' },
    ...{ startDate: stamp(start), endDate: stamp(finish) },
    ...(isOver && { completeDate: stamp(finish) }),
  };
}
