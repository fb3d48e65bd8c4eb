import type { Answers, ParsedArguments } from '../contract/operations';
import { migrate } from '../storage/migrations';
import { enrolProject } from '../storage/project-state';
import { findSiteSettings, saveSiteSettings as save } from '../storage/settings';
import { auditedSave } from './audited-save';
import type { Call } from './call';
import { queued, type WithJobs } from './job';

/**
 * Saves the settings that all projects share, if nobody saved since. Facts of every project follow
 * from them: they are derived again in the background.
 */
export async function saveSiteSettings(
  call: Call,
  { basedOn, settings }: ParsedArguments<'saveSiteSettings'>,
): Promise<WithJobs<Answers['saveSiteSettings']>> {
  await migrate();
  const version = await auditedSave(call, {
    subject: 'site',
    before: await findSiteSettings(),
    after: settings,
    basedOn,
    save: () => save(settings, basedOn),
  });
  for (const projectId of settings.projectIds) await enrolProject(projectId);
  const jobs = settings.projectIds.map((projectId) => queued({ kind: 'rederive', projectId }));
  return { answer: { version }, jobs };
}
