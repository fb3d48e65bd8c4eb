import type { Issue } from '../issues/issue';

interface Noted {
  readonly id: string;
  readonly issue: Issue | undefined;
  readonly at: number;
}

/**
 * What a search sees. Writes are noted and become visible at a step: the site takes one after
 * every piece of work. With a lag like Cloud's, what is younger than the lag stays hidden, and a
 * deleted or moved issue is found as it was.
 */
export class SearchIndex {
  private readonly issues = new Map<string, Issue>();
  private readonly byProject = new Map<string, Map<string, Issue>>();
  private noted: Noted[] = [];
  /** What was shown before an issue was brought up to date for one request. */
  private reconciled: (readonly [id: string, before: Issue | undefined])[] = [];
  lagMs = 0;

  constructor(private readonly now: () => number) {}

  note(issueId: string, issue: Issue | undefined): void {
    this.noted.push({ id: issueId, issue, at: this.now() });
  }

  step(): void {
    for (const [id, before] of this.reconciled.reverse()) this.apply(id, before);
    this.reconciled = [];
    this.catchUp();
  }

  find(issueId: string): Issue | undefined {
    this.catchUpIfLate();
    return this.issues.get(issueId);
  }

  inProject(projectId: string): Iterable<Issue> {
    this.catchUpIfLate();
    return this.byProject.get(projectId)?.values() ?? [];
  }

  *inProjects(projectIds: Iterable<string>): IterableIterator<Issue> {
    for (const projectId of projectIds) yield* this.inProject(projectId);
  }

  /** Brings the named issues up to date for the present request, as `reconcileIssues` does. */
  reconcile(issueIds: readonly string[]): void {
    this.catchUpIfLate();
    for (const id of issueIds) {
      const last = this.noted.filter((each) => each.id === id).at(-1);
      if (!last) continue;
      this.reconciled.push([id, this.issues.get(id)]);
      this.apply(id, last.issue);
    }
  }

  /** Time alone makes late writes visible, too; never amid a reconciled request. */
  private catchUpIfLate(): void {
    if (this.lagMs > 0 && this.noted.length > 0 && this.reconciled.length === 0) this.catchUp();
  }

  private catchUp(): void {
    if (this.noted.length === 0) return;
    const due = this.lagMs === 0 ? Infinity : this.now() - this.lagMs;
    const late: Noted[] = [];
    for (const each of this.noted) {
      if (each.at <= due) this.apply(each.id, each.issue);
      else late.push(each);
    }
    this.noted = late;
  }

  private apply(id: string, issue: Issue | undefined): void {
    const before = this.issues.get(id);
    if (before && before.projectId !== issue?.projectId) {
      this.byProject.get(before.projectId)?.delete(id);
    }
    if (!issue) {
      this.issues.delete(id);
      return;
    }
    this.issues.set(id, issue);
    const issues = this.byProject.get(issue.projectId) ?? new Map<string, Issue>();
    issues.set(id, issue);
    this.byProject.set(issue.projectId, issues);
  }
}
