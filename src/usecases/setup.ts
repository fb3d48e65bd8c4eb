import { MEASURES } from '../domain/scorecard/all-measures';
import { openContext } from '../domain/scorecard/open-context';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import { TALLY_VERSION } from '../domain/scorecard/counters';
import type { ProjectSettings, SiteSettings } from '../domain/settings';
import type { AppFieldIds } from '../jira/app-field';
import { findSiteSettings, listProjectSettings } from '../storage/settings';
import type { Background } from './call';
import { Refusal } from './refusal';

/** Grows with every change of a formula and of what is counted: then facts and buckets are derived again. */
const FORMULA_VERSION = Object.values(MEASURES).reduce(
  (sum, measure) => sum + measure.formulaVersion,
  TALLY_VERSION,
);

/** All settings as they stand; read once an invocation, never kept longer. */
export interface Setup {
  readonly site: SiteSettings;
  /** Enrolled projects that are set up, by id. */
  readonly projects: ReadonlyMap<string, ProjectSettings>;
}

/** What a round of reading needs to know; the same for all its issues. */
export interface Reading {
  readonly background: Background;
  readonly setup: Setup;
  readonly context: DerivationContext;
  /** The app's own fields in Jira: asked for once, when somebody wants to know. */
  readonly appFields: () => Promise<AppFieldIds>;
}

export async function findSetup(): Promise<Setup | undefined> {
  const site = await findSiteSettings();
  if (site === undefined) return undefined;
  const projects = await listProjectSettings(site.projectIds);
  return { site, projects: new Map(projects.map((project) => [project.projectId, project])) };
}

/** @throws Refusal `not-set-up` */
export async function getSetupOrRefuse(): Promise<Setup> {
  const setup = await findSetup();
  if (setup === undefined) throw new Refusal('not-set-up', 'the site has no settings');
  return setup;
}

/** @throws Refusal `not-set-up` when the project is not enrolled. */
export function getEnrolled(setup: Setup, projectId: string): ProjectSettings {
  const project = setup.projects.get(projectId);
  if (project === undefined) throw new Refusal('not-set-up', 'the project is not enrolled');
  return project;
}

/**
 * The version of everything that a project's facts follow from beside its timelines. It only grows:
 * settings count up by one a save, and the versions of the formulas are the last three digits.
 */
export function configurationOf({ site }: Setup, project: ProjectSettings): number {
  return (site.version + project.version) * 1000 + FORMULA_VERSION;
}

/** The context of every derivation, as of the start of today in the site's zone. */
export function contextAt(setup: Setup, nowMs: number): DerivationContext {
  return openContext(setup.site, [...setup.projects.values()], Math.floor(nowMs / 1000));
}
