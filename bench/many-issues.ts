import type { Timeline } from '../src/domain/flow/timeline';
import type { DerivationContext } from '../src/domain/scorecard/derivation-context';
import { openContext } from '../src/domain/scorecard/open-context';
import type { ProjectSettings } from '../src/domain/settings';
import type { Setup } from '../src/usecases/setup';

export const PROJECTS = 200;

/** Ids that no issue of the demo has. */
const FIRST_PROJECT_ID = 50_001;
const FIRST_ISSUE_ID = 1_000_000_000;

/** One of the many projects: as large as its place makes it, with histories of one of the demo's. */
export interface BigProject {
  readonly projectId: string;
  readonly issues: number;
  readonly firstIssueId: number;
  readonly templates: readonly Timeline[];
}

export interface BigSite {
  readonly setup: Setup;
  readonly context: DerivationContext;
  /** The largest first. */
  readonly projects: readonly BigProject[];
}

/** Many issues in 200 projects, sizes by Zipf: each the copy of a history of the demo. */
export function layOut(
  issues: number,
  timelines: readonly Timeline[],
  { site, projects, asOf }: DerivationContext,
): BigSite {
  const bases = [...projects.values()].map(({ settings }) => settings);
  const weights = Array.from({ length: PROJECTS }, (_, i) => 1 / (i + 4));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const settings = new Map<string, ProjectSettings>();
  let firstIssueId = FIRST_ISSUE_ID;
  const big = weights.map((weight, i): BigProject => {
    const projectId = String(FIRST_PROJECT_ID + i);
    const base = bases[i % bases.length]!;
    settings.set(projectId, { ...base, projectId, projectKey: `P${i}` });
    const size = Math.round((issues * weight) / all);
    const templates = timelines.filter((one) => one.projectId === base.projectId);
    const project = { projectId, issues: size, firstIssueId, templates };
    firstIssueId += size;
    return project;
  });
  const own = { ...site, projectIds: [...settings.keys()] };
  return {
    setup: { site: own, projects: settings },
    context: openContext(own, [...settings.values()], asOf),
    projects: big,
  };
}

/** A part of a project's histories, by their place among its issues. */
export function timelinesOf(project: BigProject, from: number, to: number): readonly Timeline[] {
  const { projectId, firstIssueId, templates } = project;
  return Array.from({ length: Math.min(to, project.issues) - from }, (_, i) => ({
    ...templates[(from + i) % templates.length]!,
    issueId: String(firstIssueId + from + i),
    projectId,
  }));
}
