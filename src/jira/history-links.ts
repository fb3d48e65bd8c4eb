import type { TimelineLink } from '../domain/flow/timeline';
import type { DatedHistory } from './dated-history';
import { idOf } from './history-values';
import { wordsAfter, type RestIssue } from './rest-history';

/** A link of the issue, as Jira's field tells it. */
interface CurrentLink {
  readonly otherKey: string;
  readonly phrase: string;
  readonly link: TimelineLink;
}

export interface Links {
  readonly current: readonly TimelineLink[];
  /** The link that a changelog entry ("This issue is cloned by ACQ-7") tells of, if it still stands. */
  find(otherKey: string, words: string): TimelineLink | undefined;
}

/** Reads the links that stand now, dated by the changelog, which names them by key and words only. */
export function readLinks(
  issue: RestIssue,
  changelog: readonly DatedHistory[],
  createdAt: number,
): Links {
  const found = currentLinks(issue);
  const match = (otherKey: string, words: string): CurrentLink | undefined =>
    found.find((link) => link.otherKey === otherKey && words.includes(` ${link.phrase} `)) ??
    found.find((link) => link.otherKey === otherKey);
  const dates = new Map<CurrentLink, number>();
  for (const { at, history } of changelog)
    for (const item of history.items ?? []) {
      const link = isLinkItem(item.field) && item.to ? match(item.to, wordsAfter(item)) : undefined;
      if (link) dates.set(link, Math.max(at, createdAt));
    }
  return {
    current: found.map((one) => ({ ...one.link, createdAt: dates.get(one) })),
    find: (otherKey, words) => match(otherKey, words)?.link,
  };
}

export function isLinkItem(field: string | undefined): boolean {
  return field === 'Link';
}

function currentLinks(issue: RestIssue): readonly CurrentLink[] {
  const value = issue.fields['issuelinks'];
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((link: unknown) => toCurrentLink(link) ?? [])
    .sort((a, b) => Number(a.link.otherIssueId) - Number(b.link.otherIssueId));
}

function toCurrentLink(value: unknown): CurrentLink | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const link = value as {
    readonly type?: { readonly inward?: string; readonly outward?: string };
    readonly inwardIssue?: { readonly key?: string } | null;
    readonly outwardIssue?: { readonly key?: string } | null;
  };
  const isInward = link.inwardIssue !== undefined && link.inwardIssue !== null;
  const other = isInward ? link.inwardIssue : link.outwardIssue;
  const typeId = idOf(link.type);
  const otherIssueId = idOf(other);
  if (typeId === undefined || otherIssueId === undefined) return undefined;
  return {
    otherKey: other?.key ?? '',
    phrase: (isInward ? link.type?.inward : link.type?.outward) ?? '',
    link: {
      typeId,
      otherIssueId,
      direction: isInward ? 'inward' : 'outward',
      createdAt: undefined,
    },
  };
}
