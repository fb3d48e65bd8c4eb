import type { ProjectSettings, SiteSettings } from '../../../src/domain/settings';
import type { AdminCall } from '../admin-calls';
import type { Language } from '../language';

/** What set-up has written. */
interface SetUp {
  readonly site: SiteSettings;
  /** By project id. */
  readonly projects: Readonly<Record<string, ProjectSettings>>;
}

/** More than any step asks for: Jira's tasks end at once in the box. */
const MAX_CALLS_OF_STEP = 20;

/** Sets spaces up as an administrator does who agrees to all that the app proposes. */
export async function setUpSpaces(
  call: AdminCall,
  projectIds: readonly string[],
  language: Language,
): Promise<SetUp> {
  const choices = { language, projectIds: [...projectIds], sharedSchemes: 'copy' } as const;
  const { plan, digest } = await call('readSetupPlan', { choices });
  if (plan.blockers.length > 0) throw new Error(`set-up: ${JSON.stringify(plan.blockers)}`);
  const started = await call('startSetup', { choices, digest });
  if (started.kind !== 'started') throw new Error(`set-up: ${JSON.stringify(started)}`);
  const { run, steps } = started.run;
  for (const { step } of steps) await takeStep(call, { run, key: step.key });
  return readSettings(call, projectIds);
}

async function takeStep(
  call: AdminCall,
  step: { readonly run: number; readonly key: string },
): Promise<void> {
  for (let calls = 0; calls < MAX_CALLS_OF_STEP; calls += 1) {
    const { state } = await call('applySetupStep', step);
    if (state.kind === 'done') return;
    if (state.kind !== 'underway') throw new Error(`${step.key}: ${JSON.stringify(state)}`);
  }
  throw new Error(`${step.key} never ends`);
}

async function readSettings(call: AdminCall, projectIds: readonly string[]): Promise<SetUp> {
  const { site } = await call('getSettings', {});
  const projects: Record<string, ProjectSettings> = {};
  for (const projectId of projectIds) {
    const { project } = await call('getSettings', { projectId });
    if (project) projects[projectId] = project;
  }
  if (!site) throw new Error('set-up has written no settings');
  return { site, projects };
}
