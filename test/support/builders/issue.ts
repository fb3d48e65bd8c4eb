import { toDayNumber } from '../../../src/domain/day';
import type {
  OptionField,
  TextField,
  Timeline,
  TimelineEntry,
  TimelineValues,
} from '../../../src/domain/flow/timeline';
import { at } from './instant';
import { actor, CAMILLE, INES, WEI } from './people';
import { ACQ, STATUS, TYPE, type StatusName } from './settings';

type Who = string | undefined;

interface IssueParts {
  readonly id?: string;
  readonly type?: keyof typeof TYPE;
  readonly project?: string;
  readonly reporter?: Who;
  /** Statuses from creation on: `history('2026-03-02 New', '2026-03-03 10:00 Ready')`. */
  readonly history: readonly StatusStep[];
  readonly entries?: readonly TimelineEntry[];
  readonly now?: Partial<TimelineValues>;
  readonly links?: Timeline['links'];
}

interface StatusStep {
  readonly at: number;
  readonly status: StatusName;
}

/** `'2026-03-02 New'` or `'2026-03-02 10:30 In build'`; the first one is the creation. */
export function history(...steps: readonly string[]): readonly StatusStep[] {
  return steps.map((step) => {
    const [, instant, status] =
      /^(\d{4}-\d\d-\d\d(?: \d\d:\d\d(?::\d\d)?)?) (.+)$/.exec(step) ?? [];
    if (!instant || !status || !(status in STATUS)) throw new Error(`not a step: "${step}"`);
    return { at: at(instant), status: status as StatusName };
  });
}

let nextId = 1;

/** A planned request by marketing, unless told otherwise. */
export function anIssue(parts: IssueParts): Timeline {
  const [first, ...later] = parts.history;
  if (!first) throw new Error('a history begins with the status at creation');
  const moves = later.map((step, i): TimelineEntry => ({
    kind: 'status',
    at: step.at,
    actor: actor(WEI),
    from: STATUS[(later[i - 1] ?? first).status],
    to: STATUS[step.status],
  }));
  const entries = [...moves, ...(parts.entries ?? [])].sort((a, b) => a.at - b.at);
  return {
    issueId: parts.id ?? String(nextId++),
    createdAt: first.at,
    reporter: actor('reporter' in parts ? parts.reporter : CAMILLE),
    typeId: TYPE[parts.type ?? 'request'],
    projectId: parts.project ?? ACQ,
    statusId: STATUS[(later.at(-1) ?? first).status],
    parentId: undefined,
    truncated: false,
    now: { ...emptyValues, ...lastValues(entries), ...parts.now },
    links: parts.links ?? [],
    entries,
  };
}

const emptyValues: TimelineValues = {
  options: {},
  days: {},
  channel: [],
  lengths: {},
  present: [],
  flagged: false,
  sprintIds: [],
};

/** What the entries leave behind, so that header and history agree. */
function lastValues(entries: readonly TimelineEntry[]): Partial<TimelineValues> {
  const options: Record<string, string> = {};
  const days: Record<string, number> = {};
  const lengths: Record<string, number> = {};
  let flagged = false;
  for (const entry of entries) {
    if (entry.kind === 'text') lengths[entry.field] = entry.to;
    if (entry.kind === 'option' && entry.to !== undefined) options[entry.field] = entry.to;
    if (entry.kind === 'day' && entry.to !== undefined) days[entry.field] = entry.to;
    if (entry.kind === 'flag') flagged = entry.to;
  }
  return { options, days, lengths, flagged };
}

export function comments(who: Who, when: string, length = 40): TimelineEntry {
  return {
    kind: 'comment',
    at: at(when),
    actor: actor(who),
    length,
    edited: false,
    internal: false,
  };
}

/** Sets an option field; `from` what it held. */
export function sets(
  who: Who,
  when: string,
  field: OptionField,
  to: string | undefined,
  from?: string,
): TimelineEntry {
  return { kind: 'option', at: at(when), actor: actor(who), field, from, to };
}

export function answers(who: Who, when: string, option: string): TimelineEntry {
  return sets(who, when, 'answer', option);
}

export function rewrites(
  who: Who,
  when: string,
  field: TextField = 'description',
  changedPerMille = 400,
): TimelineEntry {
  return {
    kind: 'text',
    at: at(when),
    actor: actor(who),
    field,
    from: 200,
    to: 200,
    changedPerMille,
  };
}

export function movesDate(
  who: Who,
  when: string,
  from: string | undefined,
  to: string,
): TimelineEntry {
  return {
    kind: 'day',
    at: at(when),
    actor: actor(who),
    field: 'neededBy',
    from: from === undefined ? undefined : toDayNumber(from),
    to: toDayNumber(to),
  };
}

/** Raises a flag for a reason, and lowers it. */
export function flags(from: string, to: string, reason?: string): readonly TimelineEntry[] {
  const raised: TimelineEntry = {
    kind: 'flag',
    at: at(from),
    actor: actor(INES),
    from: false,
    to: true,
  };
  const lowered: TimelineEntry = { ...raised, at: at(to), from: true, to: false };
  return reason === undefined
    ? [raised, lowered]
    : [raised, sets(INES, from, 'flagReason', reason), lowered];
}

export function movesProject(when: string, from: string, to: string): TimelineEntry {
  return { kind: 'project', at: at(when), actor: actor(WEI), from, to };
}
