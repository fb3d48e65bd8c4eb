import type { SetupOffer } from '../contract/setup';
import { digestOf } from '../domain/digest';
import type { ActualState } from '../domain/setup/actual-state';
import { namesIn, othersIn } from '../domain/setup/names';
import { planSetup } from '../domain/setup/plan';
import { journalOf } from '../domain/setup/run';
import type { SetupChoices } from '../domain/setup/scene';
import { listProjectNames } from '../jira/projects';
import { readSite } from '../jira/setup/read-site';
import { listRuns } from '../storage/setup-run';
import type { Call } from './call';
import { findSetup } from './setup';

/** Projects of a shared scheme that are named; of more of them, the number says enough. */
const MOST_NAMES = 100;

/** Reads the site as the admin and plans what the choices ask for. */
export async function offerSetup(call: Call, choices: SetupChoices): Promise<SetupOffer> {
  const actual = await readActualState(call, choices);
  const plan = planSetup(actual, choices);
  const others = othersIn(plan, actual).slice(0, MOST_NAMES);
  const names = await listProjectNames(call.jira, others);
  return {
    plan,
    digest: digestOf(JSON.stringify([choices, plan])),
    names: namesIn(
      plan,
      actual,
      [...names].map(([id, name]) => ({ id, name })),
    ),
    projects: actual.projects,
  };
}

async function readActualState(call: Call, choices: SetupChoices): Promise<ActualState> {
  const [runs, setup] = await Promise.all([listRuns(), findSetup()]);
  const journal = journalOf(runs.map(({ run }) => run));
  const site = await readSite(call.jira, choices, journal, call.moduleId);
  return {
    ...site,
    journal,
    ...(setup && { agreed: { site: setup.site, projects: [...setup.projects.values()] } }),
    // Jira tells no limit of its own by REST.
    room: {},
    projects: site.projects.map((project) => ({
      ...project,
      isEnrolled: project.isEnrolled && setup?.projects.has(project.id) === true,
    })),
  };
}
