import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { migrate } from '../storage/migrations';
import { enrolProject } from '../storage/project-state';
import {
  findProjectSettings,
  findSiteSettings,
  saveProjectSettings as save,
} from '../storage/settings';
import { auditedSave } from './audited-save';
import type { Call } from './call';
import { demandDecisions } from './demand-decisions';
import { queued, type WithJobs } from './job';
import { Refusal } from './refusal';

/**
 * Saves a project's settings, if nobody saved since; its facts are derived again in the background.
 * Which projects are enrolled is for those who administer the site to say.
 *
 * @throws Refusal `not-set-up` for a project that is not enrolled, `not-found` for a gate that is
 *   turned on by a Decision that is not there.
 */
export async function saveProjectSettings(
  call: Call,
  { basedOn, settings }: ParsedArguments<'saveProjectSettings'>,
): Promise<WithJobs<Answers['saveProjectSettings']>> {
  await migrate();
  const { projectId } = settings;
  const site = await findSiteSettings();
  if (!site?.projectIds.includes(projectId))
    throw new Refusal('not-set-up', 'the project is not enrolled');
  const before = await findProjectSettings(projectId);
  await demandDecisions(call, site, before, settings);
  const version = await auditedSave(call, {
    subject: `project:${projectId}`,
    before,
    after: settings,
    basedOn,
    save: () => save(settings, basedOn),
  });
  await enrolProject(projectId);
  return { answer: { version }, jobs: [queued({ kind: 'rederive', projectId })] };
}
