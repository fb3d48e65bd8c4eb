import { NOBODY } from '../domain/actor';
import { toDayNumber } from '../domain/day';
import { DAY_FIELDS, type Timeline, type TimelineEntry } from '../domain/flow/timeline';
import type { SiteSettings } from '../domain/settings';
import type { DatedHistory } from './dated-history';
import { dayOf } from './history-values';
import { wordsAfter, wordsBefore, type RestChange, type RestIssue } from './rest-history';

/** What a timeline is read by: which field is which, and how the time before is read. */
export type ReadingRules = Pick<SiteSettings, 'fields' | 'history'>;

/** Jira's own fields that the rules read. */
export const MAPPED_SYSTEM_FIELDS = ['duedate', 'labels'] as const;

type LaneEntry = Extract<TimelineEntry, { readonly kind: 'option' }>;
type DayEntry = Extract<TimelineEntry, { readonly kind: 'day' }>;

/**
 * A timeline of an issue from before Entente, with what its own fields could not say read from what
 * the team had: *Needed by* from the due date where it was never filled in, *Urgent* from a label
 * until the lane was there. An issue that came later stays as it is.
 */
export function mapHistory(
  timeline: Timeline,
  issue: RestIssue,
  changelog: readonly DatedHistory[],
  { fields, history }: ReadingRules,
): Timeline {
  if (history === undefined) return timeline;
  const untilAt = toDayNumber(history.until) * 86_400;
  if (timeline.createdAt >= untilAt) return timeline;
  const dated = history.neededByFromDueDate === true ? readDueDate(timeline, changelog) : [];
  const days =
    history.neededByFromDueDate === true ? withDueDate(timeline, issue) : timeline.now.days;
  const urgentId = fields.lane?.options?.urgent;
  const lanes =
    urgentId === undefined
      ? []
      : readLabels(timeline, issue, changelog, {
          ...{ urgentId, untilAt, labels: history.urgentLabels ?? [] },
        });
  const entries = [...timeline.entries, ...dated, ...lanes].sort((a, b) => a.at - b.at);
  return { ...timeline, now: { ...timeline.now, days }, entries };
}

const isItem = (item: RestChange, id: string): boolean =>
  item.fieldId === id || (item.fieldId === undefined && item.field === id);

const hasNeededBy = ({ now, entries }: Timeline): boolean =>
  now.days.neededBy !== undefined ||
  entries.some((entry) => entry.kind === 'day' && entry.field === 'neededBy');

function readDueDate(timeline: Timeline, changelog: readonly DatedHistory[]): readonly DayEntry[] {
  if (hasNeededBy(timeline)) return [];
  return changelog.flatMap(({ at, actor, history }) =>
    (history.items ?? [])
      .filter((item) => isItem(item, 'duedate'))
      .map((item): DayEntry => ({
        ...{ kind: 'day', field: 'neededBy', actor, at: Math.max(at, timeline.createdAt) },
        ...{ from: dayOf(item.from), to: dayOf(item.to) },
      })),
  );
}

function withDueDate(timeline: Timeline, issue: RestIssue): Timeline['now']['days'] {
  const due = dayOf(issue.fields['duedate']);
  if (due === undefined || hasNeededBy(timeline)) return timeline.now.days;
  const days = { ...timeline.now.days, neededBy: due };
  // In the order of our list: one form for one state.
  return Object.fromEntries(
    DAY_FIELDS.flatMap((field) => (days[field] === undefined ? [] : [[field, days[field]]])),
  );
}

interface LabelRule {
  /** The option that stands for *Urgent*. */
  readonly urgentId: string;
  readonly labels: readonly string[];
  readonly untilAt: number;
}

function readLabels(
  timeline: Timeline,
  issue: RestIssue,
  changelog: readonly DatedHistory[],
  { urgentId, labels, untilAt }: LabelRule,
): readonly LaneEntry[] {
  if (labels.length === 0) return [];
  const isUrgent = (words: string) => words.split(/\s+/).some((word) => labels.includes(word));
  const ownAt = timeline.entries.find(isLaneEntry)?.at;
  // A lane from the start, without a change: the field was there already.
  if (ownAt === undefined && timeline.now.options.lane !== undefined) return [];
  const limit = Math.min(untilAt, ownAt ?? Infinity);
  const changes = changelog.flatMap(({ at, actor, history }) =>
    (history.items ?? [])
      .filter((item) => isItem(item, 'labels'))
      .map((item) => ({
        ...{ at: Math.max(at, timeline.createdAt), actor },
        ...{ before: isUrgent(wordsBefore(item)), after: isUrgent(wordsAfter(item)) },
      })),
  );
  const now = issue.fields['labels'];
  const atFirst = changes[0]?.before ?? isUrgent(Array.isArray(now) ? now.join(' ') : '');
  const steps = [
    { at: timeline.createdAt, actor: NOBODY, before: false, after: atFirst },
    ...changes,
  ].filter(({ at, before, after }) => before !== after && at < limit);
  const isOn = steps.at(-1)?.after === true;
  const end = { at: untilAt, actor: NOBODY, before: true, after: false };
  return [...steps, ...(isOn && limit === untilAt ? [end] : [])].map(
    ({ at, actor, before, after }) => ({
      ...{ kind: 'option', field: 'lane', at, actor },
      ...{ from: before ? urgentId : undefined, to: after ? urgentId : undefined },
    }),
  );
}

const isLaneEntry = (entry: TimelineEntry): boolean =>
  entry.kind === 'option' && entry.field === 'lane';
