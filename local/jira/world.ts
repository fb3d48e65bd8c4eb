import { Store } from './store';
import { IssueIndexes } from './issues/indexes';
import { SearchIndex } from './search/search-index';
import type { Attachment } from './attachments/attachment';
import type { Board } from './boards/board';
import type { Comment } from './comments/comment';
import type { EntityProperty } from './properties/property';
import type { Field } from './fields/field';
import type { Filter } from './filters/filter';
import type { Group } from './groups/group';
import type { History, Issue } from './issues/issue';
import type { IssueLink, LinkType } from './links/link';
import type { IssueType } from './issue-types/issue-type';
import type { Priority } from './priorities/priority';
import type { Project } from './projects/project';
import type { Resolution } from './resolutions/resolution';
import type { Sprint } from './sprints/sprint';
import type { Status } from './statuses/status';
import type { User } from './users/user';
import type { Workflow } from './workflows/workflow';
import type { ProductEvent } from './site';

interface Sequence {
  readonly id: string;
  readonly last: number;
}

interface GlobalGrant {
  /** The permission's key. */
  readonly id: string;
  readonly groupIds: readonly string[];
}

const FIRST_ID = 10000;

/** The state of one site and the clock, ids and events that its rules share. */
export class World {
  private readonly store: Store;
  private readonly sequences;
  private readonly pastInstants: number[] = [];
  private quietDepth = 0;
  private trustDepth = 0;
  private workDepth = 0;
  private pendingEvents: ProductEvent[] = [];
  private readonly listeners = new Set<(event: ProductEvent) => void>();

  readonly users;
  readonly groups;
  readonly globalGrants;
  readonly projects;
  readonly statuses;
  readonly workflows;
  readonly issueTypes;
  readonly fields;
  readonly priorities;
  readonly resolutions;
  readonly issues;
  readonly histories;
  readonly comments;
  readonly links;
  readonly linkTypes;
  readonly filters;
  readonly boards;
  readonly sprints;
  readonly attachments;
  readonly properties;
  readonly indexes = new IssueIndexes();
  readonly search = new SearchIndex(() => this.now());

  constructor(
    file: string | undefined,
    private readonly clock: () => number,
    readonly baseUrl: string,
  ) {
    const store = (this.store = new Store(file));
    this.sequences = store.table<Sequence>('sequence');
    this.users = store.table<User>('user');
    this.groups = store.table<Group>('group');
    this.globalGrants = store.table<GlobalGrant>('global-grant');
    this.projects = store.table<Project>('project');
    this.statuses = store.table<Status>('status');
    this.workflows = store.table<Workflow>('workflow');
    this.issueTypes = store.table<IssueType>('issue-type');
    this.fields = store.table<Field>('field');
    this.priorities = store.table<Priority>('priority');
    this.resolutions = store.table<Resolution>('resolution');
    this.issues = store.table<Issue>('issue');
    this.histories = store.table<History>('history');
    this.comments = store.table<Comment>('comment');
    this.links = store.table<IssueLink>('link');
    this.linkTypes = store.table<LinkType>('link-type');
    this.filters = store.table<Filter>('filter');
    this.boards = store.table<Board>('board');
    this.sprints = store.table<Sprint>('sprint');
    this.attachments = store.table<Attachment>('attachment');
    this.properties = store.table<EntityProperty>('property');
    store.load();
    this.reindex();
  }

  get isEmpty(): boolean {
    return this.users.size === 0;
  }

  /** How long a write stays hidden from search; 0: not at all. */
  get searchLagMs(): number {
    return this.search.lagMs;
  }

  set searchLagMs(ms: number) {
    this.search.lagMs = ms;
  }

  now(): number {
    return this.pastInstants.at(-1) ?? this.clock();
  }

  /** The next id of a sequence, a number in a string as Jira's are. */
  nextId(sequence: string, first: number = FIRST_ID): string {
    const last = this.sequences.find(sequence)?.last ?? first - 1;
    this.sequences.put({ id: sequence, last: last + 1 });
    return String(last + 1);
  }

  url(path: string): string {
    return `${this.baseUrl}${path}`;
  }

  /** Runs at an instant of the past: histories, comments and new issues carry it. */
  at<T>(instantMs: number, run: () => T): T {
    this.pastInstants.push(instantMs);
    try {
      return this.work(run);
    } finally {
      this.pastInstants.pop();
    }
  }

  /** Runs without product events. */
  quietly<T>(run: () => T): T {
    this.quietDepth += 1;
    try {
      return this.work(run);
    } finally {
      this.quietDepth -= 1;
    }
  }

  /** Runs without permission and screen checks; workflows and value rules still hold. */
  trusted<T>(run: () => T): T {
    this.trustDepth += 1;
    try {
      return this.work(run);
    } finally {
      this.trustDepth -= 1;
    }
  }

  get isTrusted(): boolean {
    return this.trustDepth > 0;
  }

  /** The outermost piece of work is one transaction; its events follow once it is stored. */
  work<T>(run: () => T): T {
    this.workDepth += 1;
    try {
      return run();
    } finally {
      this.workDepth -= 1;
      if (this.workDepth === 0) this.settle();
    }
  }

  emit(eventType: string, byAccountId: string, fields: Readonly<Record<string, unknown>>): void {
    if (this.quietDepth > 0) return;
    const selfGenerated = this.users.find(byAccountId)?.accountType === 'app';
    this.pendingEvents.push({
      eventType,
      selfGenerated,
      timestamp: String(this.now()),
      atlassianId: byAccountId,
      ...fields,
    });
  }

  onEvent(listener: (event: ProductEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  putIssue(issue: Issue): Issue {
    this.indexes.put(issue, this.issues.find(issue.id));
    this.issues.put(issue);
    this.search.note(issue.id, issue);
    return issue;
  }

  removeIssue(issue: Issue): void {
    this.indexes.remove(issue);
    this.issues.remove(issue.id);
    this.search.note(issue.id, undefined);
  }

  close(): void {
    this.store.close();
  }

  private settle(): void {
    this.store.flush();
    this.search.step();
    const events = this.pendingEvents;
    this.pendingEvents = [];
    for (const event of events) for (const listener of this.listeners) listener(event);
  }

  private reindex(): void {
    for (const issue of this.issues.values()) {
      this.indexes.put(issue, undefined);
      this.search.note(issue.id, issue);
    }
    const histories = [...this.histories.values()];
    histories.sort((a, b) => a.created - b.created || Number(a.id) - Number(b.id));
    for (const history of histories) this.indexes.addHistory(history);
    const comments = [...this.comments.values()];
    comments.sort((a, b) => a.created - b.created || Number(a.id) - Number(b.id));
    for (const comment of comments) this.indexes.addComment(comment);
    for (const link of this.links.values()) this.indexes.addLink(link);
    this.search.step();
  }
}
