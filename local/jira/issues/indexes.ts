import type { Comment } from '../comments/comment';
import type { IssueLink } from '../links/link';
import type { History, Issue } from './issue';

/** Ways to the parts of an issue that would otherwise need a scan. */
export class IssueIndexes {
  private readonly idByKey = new Map<string, string>();
  private readonly childrenOf = new Map<string, Set<string>>();
  private readonly historiesOf = new Map<string, History[]>();
  private readonly commentsOf = new Map<string, Comment[]>();
  private readonly linksOf = new Map<string, IssueLink[]>();
  /** The greatest rank so far, where a new issue goes. */
  lastRank: string | undefined;

  put(issue: Issue, before: Issue | undefined): void {
    if (!before || before.key !== issue.key) {
      for (const key of [issue.key, ...issue.formerKeys]) this.idByKey.set(key, issue.id);
    }
    const parentBefore = before?.values.parent;
    const parent = issue.values.parent;
    if (parentBefore !== parent) {
      if (typeof parentBefore === 'string') this.childrenOf.get(parentBefore)?.delete(issue.id);
      if (typeof parent === 'string') this.childSet(parent).add(issue.id);
    }
    if (this.lastRank === undefined || issue.rank > this.lastRank) this.lastRank = issue.rank;
  }

  remove(issue: Issue): void {
    for (const key of [issue.key, ...issue.formerKeys]) this.idByKey.delete(key);
    if (typeof issue.values.parent === 'string') {
      this.childrenOf.get(issue.values.parent)?.delete(issue.id);
    }
    this.historiesOf.delete(issue.id);
    this.commentsOf.delete(issue.id);
    this.linksOf.delete(issue.id);
  }

  idOf(key: string): string | undefined {
    return this.idByKey.get(key);
  }

  children(issueId: string): readonly string[] {
    return [...(this.childrenOf.get(issueId) ?? [])];
  }

  addHistory(history: History): void {
    appendInTime(this.historiesOf, history);
  }

  histories(issueId: string): readonly History[] {
    return this.historiesOf.get(issueId) ?? [];
  }

  addComment(comment: Comment): void {
    appendInTime(this.commentsOf, comment);
  }

  replaceComment(comment: Comment): void {
    const list = this.commentsOf.get(comment.issueId) ?? [];
    const place = list.findIndex((each) => each.id === comment.id);
    if (place >= 0) list[place] = comment;
  }

  removeComment(comment: Comment): void {
    const list = this.commentsOf.get(comment.issueId) ?? [];
    this.commentsOf.set(
      comment.issueId,
      list.filter((each) => each.id !== comment.id),
    );
  }

  comments(issueId: string): readonly Comment[] {
    return this.commentsOf.get(issueId) ?? [];
  }

  addLink(link: IssueLink): void {
    append(this.linksOf, link.inwardId, link);
    append(this.linksOf, link.outwardId, link);
  }

  removeLink(link: IssueLink): void {
    for (const end of [link.inwardId, link.outwardId]) {
      const left = (this.linksOf.get(end) ?? []).filter((each) => each.id !== link.id);
      this.linksOf.set(end, left);
    }
  }

  links(issueId: string): readonly IssueLink[] {
    return this.linksOf.get(issueId) ?? [];
  }

  private childSet(parentId: string): Set<string> {
    const set = this.childrenOf.get(parentId) ?? new Set<string>();
    this.childrenOf.set(parentId, set);
    return set;
  }
}

function append<T>(lists: Map<string, T[]>, id: string, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}

/** Seeding may write the past after the present: the list stays in order of time. */
function appendInTime<T extends { readonly issueId: string; readonly created: number }>(
  lists: Map<string, T[]>,
  item: T,
): void {
  append(lists, item.issueId, item);
  const list = lists.get(item.issueId) ?? [];
  const previous = list.at(-2);
  if (previous && previous.created > item.created) list.sort((a, b) => a.created - b.created);
}
