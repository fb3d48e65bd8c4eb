import type { Comment } from '../comments/comment';
import type { IssueLink } from '../links/link';
import type { Undo } from '../store';
import type { History, Issue } from './issue';

interface OfIssue {
  readonly id: string;
  readonly issueId: string;
  readonly created: number;
}

/** Ways to the parts of an issue that would otherwise need a scan. Each change tells how to undo it. */
export class IssueIndexes {
  private readonly idByKey = new Map<string, string>();
  private readonly childrenOf = new Map<string, Set<string>>();
  private readonly historiesOf = new Map<string, History[]>();
  private readonly commentsOf = new Map<string, Comment[]>();
  private readonly linksOf = new Map<string, IssueLink[]>();
  /** The greatest rank so far, where a new issue goes. */
  lastRank: string | undefined;

  constructor(private readonly noteUndo: (undo: Undo) => void = () => undefined) {}

  put(issue: Issue, before: Issue | undefined): void {
    this.place(issue, before);
    this.noteUndo(() => {
      if (before) this.place(before, issue);
      else this.forget(issue);
    });
    if (this.lastRank === undefined || issue.rank > this.lastRank) this.lastRank = issue.rank;
  }

  remove(issue: Issue): void {
    const parts = [this.historiesOf, this.commentsOf, this.linksOf] as const;
    const kept = parts.map((lists) => lists.get(issue.id));
    this.forget(issue);
    for (const lists of parts) lists.delete(issue.id);
    this.noteUndo(() => {
      this.place(issue, undefined);
      parts.forEach((lists, at) => {
        const list = kept[at];
        if (list) (lists as Map<string, unknown[]>).set(issue.id, list);
      });
    });
  }

  idOf(key: string): string | undefined {
    return this.idByKey.get(key);
  }

  children(issueId: string): readonly string[] {
    return [...(this.childrenOf.get(issueId) ?? [])];
  }

  addHistory(history: History): void {
    this.addInTime(this.historiesOf, history);
  }

  histories(issueId: string): readonly History[] {
    return this.historiesOf.get(issueId) ?? [];
  }

  addComment(comment: Comment): void {
    this.addInTime(this.commentsOf, comment);
  }

  replaceComment(comment: Comment): void {
    const list = this.commentsOf.get(comment.issueId) ?? [];
    const after = list.map((each) => (each.id === comment.id ? comment : each));
    this.setList(this.commentsOf, comment.issueId, after);
  }

  removeComment(comment: Comment): void {
    const list = this.commentsOf.get(comment.issueId) ?? [];
    const after = list.filter((each) => each.id !== comment.id);
    this.setList(this.commentsOf, comment.issueId, after);
  }

  comments(issueId: string): readonly Comment[] {
    return this.commentsOf.get(issueId) ?? [];
  }

  addLink(link: IssueLink): void {
    for (const end of [link.inwardId, link.outwardId]) {
      this.setList(this.linksOf, end, [...(this.linksOf.get(end) ?? []), link]);
    }
  }

  removeLink(link: IssueLink): void {
    for (const end of [link.inwardId, link.outwardId]) {
      const left = (this.linksOf.get(end) ?? []).filter((each) => each.id !== link.id);
      this.setList(this.linksOf, end, left);
    }
  }

  links(issueId: string): readonly IssueLink[] {
    return this.linksOf.get(issueId) ?? [];
  }

  /** Keys and parent of an issue that was `before`. */
  private place(issue: Issue, before: Issue | undefined): void {
    if (!before || before.key !== issue.key) {
      for (const key of before ? [before.key] : []) this.idByKey.delete(key);
      for (const key of [issue.key, ...issue.formerKeys]) this.idByKey.set(key, issue.id);
    }
    const [parentBefore, parent] = [before?.values.parent, issue.values.parent];
    if (parentBefore === parent) return;
    if (typeof parentBefore === 'string') this.childrenOf.get(parentBefore)?.delete(issue.id);
    if (typeof parent === 'string') this.childSet(parent).add(issue.id);
  }

  private forget(issue: Issue): void {
    for (const key of [issue.key, ...issue.formerKeys]) this.idByKey.delete(key);
    const { parent } = issue.values;
    if (typeof parent === 'string') this.childrenOf.get(parent)?.delete(issue.id);
  }

  private childSet(parentId: string): Set<string> {
    const set = this.childrenOf.get(parentId) ?? new Set<string>();
    this.childrenOf.set(parentId, set);
    return set;
  }

  private setList<T>(lists: Map<string, T[]>, id: string, list: T[]): void {
    const before = lists.get(id);
    lists.set(id, list);
    this.noteUndo(() => {
      if (before) lists.set(id, before);
      else lists.delete(id);
    });
  }

  /** Seeding may write the past after the present: the list stays in order of time. */
  private addInTime<T extends OfIssue>(lists: Map<string, T[]>, item: T): void {
    const list = lists.get(item.issueId) ?? [];
    lists.set(item.issueId, list);
    const last = list.at(-1);
    list.push(item);
    if (last && last.created > item.created) list.sort((a, b) => a.created - b.created);
    this.noteUndo(() => {
      const place = lists.get(item.issueId)?.indexOf(item) ?? -1;
      if (place >= 0) lists.get(item.issueId)?.splice(place, 1);
    });
  }
}
