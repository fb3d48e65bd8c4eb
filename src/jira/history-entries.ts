import { changedPerMille } from '../domain/flow/text-change';
import type { TimelineEntry } from '../domain/flow/timeline';
import { hasLink } from '../domain/standing/answer';
import type { DatedHistory } from './dated-history';
import { isLinkItem, type Links } from './history-links';
import {
  dayOf,
  isAnswerDetail,
  sortIds,
  type FieldLookup,
  type TrackedField,
} from './history-values';
import { wordsAfter, wordsBefore, type RestChange } from './rest-history';
import { textLength } from './rich-text';

/** Names that stand in for the field id in entries that lack one. */
const SYSTEM_NAMES: Readonly<Record<string, string>> = {
  status: 'status',
  project: 'project',
  issuetype: 'issuetype',
  priority: 'priority',
  resolution: 'resolution',
  summary: 'summary',
  description: 'description',
  assignee: 'assignee',
};

/** The entries of one change, in the order of its items; what we do not follow is left out. */
export function readEntries(
  { at, actor, history }: DatedHistory,
  lookup: FieldLookup,
  links: Links,
  createdAt: number,
): readonly TimelineEntry[] {
  const base = { at: Math.max(at, createdAt), actor };
  return (history.items ?? []).flatMap((item): readonly TimelineEntry[] => {
    if (isLinkItem(item.field)) return [{ ...base, kind: 'link', ...linkOf(item, links) }];
    const fieldId = item.fieldId ?? SYSTEM_NAMES[item.field ?? ''] ?? '';
    const tracked = lookup.get(fieldId);
    const change = tracked && changeOf(tracked, item);
    if (!change) return [];
    const link = isAnswerDetail(tracked) ? linkChange(item) : undefined;
    return [{ ...base, ...change }, ...(link ? [{ ...base, ...link }] : [])];
  });
}

/** A link in the detail of an answer, however short, is told apart from its length. */
function linkChange(item: RestChange): Change | undefined {
  const [from, to] = [hasLink(wordsBefore(item)), hasLink(wordsAfter(item))];
  return from === to ? undefined : { kind: 'presence', field: 'answerLink', from, to };
}

type Change = TimelineEntry extends infer E
  ? E extends TimelineEntry
    ? Omit<E, 'at' | 'actor'>
    : never
  : never;

function changeOf(tracked: TrackedField, item: RestChange): Change | undefined {
  switch (tracked.kind) {
    case 'status':
    case 'project':
    case 'type':
      // A missing `from` stays empty: a status without a stage, counted and never guessed.
      return item.to ? { kind: tracked.kind, from: item.from ?? '', to: item.to } : undefined;
    case 'option':
      return { ...tracked, from: singleId(item.from), to: singleId(item.to) };
    case 'day':
      return { ...tracked, from: dayOf(item.from), to: dayOf(item.to) };
    case 'text':
      return textChange(tracked, wordsBefore(item), wordsAfter(item));
    case 'presence':
      return {
        ...tracked,
        from: isFilled(item.from, wordsBefore(item)),
        to: isFilled(item.to, wordsAfter(item)),
      };
    case 'flag':
      return {
        kind: 'flag',
        from: isFilled(item.from, wordsBefore(item)),
        to: isFilled(item.to, wordsAfter(item)),
      };
    case 'channel':
    case 'sprint':
      return { kind: tracked.kind, from: idList(item.from), to: idList(item.to) };
  }
}

function textChange(
  tracked: Extract<TrackedField, { kind: 'text' }>,
  before: string,
  after: string,
): Change {
  return {
    ...tracked,
    from: textLength(before),
    to: textLength(after),
    changedPerMille: changedPerMille(before, after),
  };
}

function isFilled(id: string | null | undefined, words: string): boolean {
  return (id !== null && id !== undefined && id !== '' && id !== '[]') || words !== '';
}

/** Jira writes some single options as a list of one: `[10019]`. */
function singleId(value: string | null | undefined): string | undefined {
  return idList(value)[0];
}

/** Ids as Jira lists them: `[10031, 10032]` for options, `12, 13` for sprints. */
function idList(value: string | null | undefined): readonly string[] {
  return sortIds(
    (value ?? '')
      .replace(/[[\]]/g, '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean),
  );
}

function linkOf(
  item: RestChange,
  links: Links,
): Pick<Extract<TimelineEntry, { kind: 'link' }>, 'added' | 'typeId' | 'otherIssueId'> {
  const added = Boolean(item.to);
  const link = added && item.to ? links.find(item.to, wordsAfter(item)) : undefined;
  return { added, typeId: link?.typeId, otherIssueId: link?.otherIssueId };
}
