import { siteSettingsSchema } from '../contract/settings-schema';
import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { disableEvents } from '../jira/project';
import { VersionConflict } from '../storage/version-conflict';
import type { Call } from './call';
import { readGateDrift } from './health-of-project';
import type { WithJobs } from './job';
import { saveSiteSettings } from './save-site-settings';
import { getEnrolled, getSetupOrRefuse } from './setup';

/**
 * Takes a project out: its events go off, then it leaves the settings of the site. Its work items,
 * fields and workflows stay in Jira, and what was read and recorded stays here, for the day on which it
 * is set up again. Checks in its workflows have to go first, since nothing would tell of them any more.
 */
export async function leaveProject(
  call: Call,
  { projectId, basedOn }: ParsedArguments<'leaveProject'>,
): Promise<WithJobs<Answers['leaveProject']>> {
  const setup = await getSetupOrRefuse();
  const project = getEnrolled(setup, projectId);
  const { isGated } = await readGateDrift(call, setup, project);
  if (isGated) return { answer: { kind: 'gated' }, jobs: [] };
  if (setup.site.version !== basedOn) throw new VersionConflict(setup.site.version);
  // Events first: should the save fail all the same, health tells that they are off.
  await disableEvents(call.jira, projectId);
  const projectIds = setup.site.projectIds.filter((id) => id !== projectId);
  const settings = siteSettingsSchema.parse({ ...setup.site, projectIds });
  const { answer, jobs } = await saveSiteSettings(call, { basedOn, settings });
  return { answer: { kind: 'left', version: answer.version }, jobs };
}
