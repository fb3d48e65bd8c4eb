import type { Issue } from '../issues/issue';

/**
 * What a search sees. Writes are noted and become visible at a step; the site takes a step after
 * every piece of work, so search is strongly consistent. A lag like Cloud's belongs in `step`.
 */
export class SearchIndex {
  private readonly issues = new Map<string, Issue>();
  private readonly byProject = new Map<string, Set<string>>();
  private readonly noted = new Map<string, Issue | undefined>();

  note(issueId: string, issue: Issue | undefined): void {
    this.noted.set(issueId, issue);
  }

  step(): void {
    for (const [id, issue] of this.noted) this.apply(id, issue);
    this.noted.clear();
  }

  find(issueId: string): Issue | undefined {
    return this.issues.get(issueId);
  }

  *inProjects(projectIds: Iterable<string>): IterableIterator<Issue> {
    for (const projectId of projectIds) {
      for (const id of this.byProject.get(projectId) ?? []) {
        const issue = this.issues.get(id);
        if (issue) yield issue;
      }
    }
  }

  /** Brings the named issues up to date at once, as `reconcileIssues` does. */
  reconcile(issueIds: readonly string[]): void {
    for (const id of issueIds) {
      if (this.noted.has(id)) this.apply(id, this.noted.get(id));
      this.noted.delete(id);
    }
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
    const ids = this.byProject.get(issue.projectId) ?? new Set<string>();
    ids.add(id);
    this.byProject.set(issue.projectId, ids);
  }
}
