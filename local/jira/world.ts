import { Store, type Undo } from './store';
import { IssueIndexes } from './issues/indexes';
import { SearchIndex } from './search/search-index';
import type {
  FieldConfiguration,
  FieldConfigurationScheme,
} from './field-configurations/field-configuration';
import type { FieldScheme } from './field-schemes/field-scheme';
import type { IssueTypeScheme } from './issue-type-schemes/issue-type-scheme';
import type { AppGadget, Dashboard } from './dashboards/dashboard';
import type { PinnedPanels } from './forge/pinned-panels';
import type { AppPermission } from './permissions/permission';
import type { PermissionScheme } from './permission-schemes/permission-scheme';
import type { ProjectRole } from './roles/role';
import type { IssueTypeScreenScheme, Screen, ScreenScheme } from './screens/screen';
import type { SecurityScheme } from './security/security-scheme';
import type { WorkflowScheme, WorkflowSchemeDraft } from './workflow-schemes/workflow-scheme';
import type { AppRules } from './workflows/expression-rules';
import type { Attachment } from './attachments/attachment';
import type { Board } from './boards/board';
import type { Comment } from './comments/comment';
import type { EntityProperty } from './properties/property';
import type { Field } from './fields/field';
import type { Filter } from './filters/filter';
import type { Group } from './groups/group';
import type { History, Issue } from './issues/issue';
import type { IssueLink, LinkType } from './links/link';
import type { RemoteLink } from './remote-links/remote-link';
import type { Followers } from './watchers/followers';
import type { IssueType } from './issue-types/issue-type';
import type { Priority } from './priorities/priority';
import type { Project } from './projects/project';
import type { ProjectCategory } from './project-categories/category';
import type { Resolution } from './resolutions/resolution';
import type { Sprint } from './sprints/sprint';
import type { Status } from './statuses/status';
import type { Task } from './tasks/task';
import type { ApplicationProperty } from './server/application-properties';
import type { UserSettings } from './users/user-settings';
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

/** What the site as a whole is set to. */
interface SiteRecord {
  readonly id: 'site';
  /** The form of the records in the file. */
  readonly version: number;
  /** Field schemes (the model of 2026), or field configurations on a site that was not migrated. */
  readonly fieldModel: FieldModel;
}

export type FieldModel = 'schemes' | 'configurations';

const FIRST_ID = 10000;
const VERSION = 3;

/** Archived issues are in no search. */
const searchable = (issue: Issue | undefined): Issue | undefined =>
  issue?.archived === undefined ? issue : undefined;

/** The state of one site and the clock, ids and events that its rules share. */
export class World {
  private readonly store: Store;
  private readonly sequences;
  private readonly pastInstants: number[] = [];
  private quietDepth = 0;
  private trustDepth = 0;
  private workDepth = 0;
  /** How long a task is under way. 0: it is over when somebody asks. */
  taskMs = 0;
  /** The workflow rules that the app brings, by module key. */
  appRules: AppRules = {};
  private pendingEvents: ProductEvent[] = [];
  /** How to take back what the work has done so far, in order. */
  private undoLog: Undo[] = [];
  private readonly listeners = new Set<(event: ProductEvent) => void>();

  readonly users;
  readonly groups;
  readonly globalGrants;
  readonly projects;
  readonly projectCategories;
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
  readonly remoteLinks;
  readonly watchers;
  readonly votes;
  readonly filters;
  readonly boards;
  readonly sprints;
  readonly attachments;
  readonly properties;
  readonly issueTypeSchemes;
  readonly workflowSchemes;
  readonly workflowSchemeDrafts;
  readonly screens;
  readonly screenSchemes;
  readonly issueTypeScreenSchemes;
  readonly fieldSchemes;
  readonly fieldConfigurations;
  readonly fieldConfigurationSchemes;
  readonly permissionSchemes;
  readonly roles;
  readonly securitySchemes;
  readonly tasks;
  readonly userSettings;
  readonly appPermissions;
  readonly dashboards;
  readonly appGadgets;
  readonly pinnedPanels;
  readonly applicationProperties;
  private readonly siteRecords;
  readonly indexes;
  readonly search = new SearchIndex(() => this.now());

  constructor(
    file: string | undefined,
    private readonly clock: () => number,
    /** Where Jira is, as its answers say it. */
    public baseUrl: string,
  ) {
    const noteUndo = (undo: Undo): void => {
      if (this.workDepth > 0) this.undoLog.push(undo);
    };
    const store = (this.store = new Store(file, noteUndo));
    this.indexes = new IssueIndexes(noteUndo);
    this.siteRecords = store.table<SiteRecord>('site');
    this.sequences = store.table<Sequence>('sequence');
    this.users = store.table<User>('user');
    this.groups = store.table<Group>('group');
    this.globalGrants = store.table<GlobalGrant>('global-grant');
    this.projects = store.table<Project>('project');
    this.projectCategories = store.table<ProjectCategory>('project-category');
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
    this.remoteLinks = store.table<RemoteLink>('remote-link');
    this.watchers = store.table<Followers>('watchers');
    this.votes = store.table<Followers>('votes');
    this.filters = store.table<Filter>('filter');
    this.boards = store.table<Board>('board');
    this.sprints = store.table<Sprint>('sprint');
    this.attachments = store.table<Attachment>('attachment');
    this.properties = store.table<EntityProperty>('property');
    this.issueTypeSchemes = store.table<IssueTypeScheme>('issue-type-scheme');
    this.workflowSchemes = store.table<WorkflowScheme>('workflow-scheme');
    this.workflowSchemeDrafts = store.table<WorkflowSchemeDraft>('workflow-scheme-draft');
    this.screens = store.table<Screen>('screen');
    this.screenSchemes = store.table<ScreenScheme>('screen-scheme');
    this.issueTypeScreenSchemes = store.table<IssueTypeScreenScheme>('issue-type-screen-scheme');
    this.fieldSchemes = store.table<FieldScheme>('field-scheme');
    this.fieldConfigurations = store.table<FieldConfiguration>('field-configuration');
    this.fieldConfigurationSchemes = store.table<FieldConfigurationScheme>(
      'field-configuration-scheme',
    );
    this.permissionSchemes = store.table<PermissionScheme>('permission-scheme');
    this.roles = store.table<ProjectRole>('role');
    this.tasks = store.table<Task>('task');
    this.userSettings = store.table<UserSettings>('user-settings');
    this.appPermissions = store.table<AppPermission>('app-permission');
    this.dashboards = store.table<Dashboard>('dashboard');
    this.appGadgets = store.table<AppGadget>('app-gadget');
    this.pinnedPanels = store.table<PinnedPanels>('pinned-panels');
    this.applicationProperties = store.table<ApplicationProperty>('application-property');
    this.securitySchemes = store.table<SecurityScheme>('security-scheme');
    store.load();
    this.checkVersion();
    this.reindex();
  }

  get isEmpty(): boolean {
    return this.users.size === 0;
  }

  get fieldModel(): FieldModel {
    return this.siteRecords.find('site')?.fieldModel ?? 'schemes';
  }

  setFieldModel(fieldModel: FieldModel): void {
    this.siteRecords.put({ id: 'site', version: VERSION, fieldModel });
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

  /** Keeps the numbers up to `last` for records that bring their ids from another site. */
  reserveIds(sequence: string, last: number): void {
    this.sequences.put({ id: sequence, last });
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

  /**
   * The outermost piece of work is one transaction: its events follow once it is stored, and where
   * it throws, nothing of it is left.
   */
  work<T>(run: () => T): T {
    if (this.workDepth > 0) return run();
    this.workDepth += 1;
    try {
      return this.attempt(run);
    } finally {
      this.workDepth -= 1;
      this.undoLog = [];
      this.settle();
    }
  }

  /** A part of the work that may fail alone: what it did is taken back, and the rest goes on. */
  attempt<T>(run: () => T): T {
    const mark = this.undoLog.length;
    const events = this.pendingEvents.length;
    try {
      return run();
    } catch (problem) {
      while (this.undoLog.length > mark) this.undoLog.pop()?.();
      this.pendingEvents.length = events;
      throw problem;
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
    const before = this.issues.find(issue.id);
    this.indexes.put(issue, before);
    this.issues.put(issue);
    this.noteForSearch(issue.id, issue, before);
    return issue;
  }

  removeIssue(issue: Issue): void {
    this.indexes.remove(issue);
    this.issues.remove(issue.id);
    this.noteForSearch(issue.id, undefined, issue);
  }

  private noteForSearch(id: string, issue: Issue | undefined, before: Issue | undefined): void {
    this.search.note(id, searchable(issue));
    if (this.workDepth > 0) this.undoLog.push(() => this.search.note(id, searchable(before)));
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

  /** @throws for a file of another form. */
  private checkVersion(): void {
    const site = this.siteRecords.find('site');
    if (this.isEmpty || site?.version === VERSION) return;
    throw new Error(
      'The data of this Jira were written by another version of the box. Begin again with --reset, or give another folder with --data.',
    );
  }

  private reindex(): void {
    for (const issue of this.issues.values()) {
      this.indexes.put(issue, undefined);
      this.search.note(issue.id, searchable(issue));
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
