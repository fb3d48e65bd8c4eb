import type { Answers, ParsedArguments } from '../contract/operations';
import { migrate } from '../storage/migrations';
import { enrolProject } from '../storage/project-state';
import { findProjectSettings, saveProjectSettings as save } from '../storage/settings';
import { auditedSave } from './audited-save';
import type { Call } from './call';
import { queued, type WithJobs } from './job';

/** Saves a project's settings, if nobody saved since; its facts are derived again in the background. */
export async function saveProjectSettings(
  call: Call,
  { basedOn, settings }: ParsedArguments<'saveProjectSettings'>,
): Promise<WithJobs<Answers['saveProjectSettings']>> {
  await migrate();
  const { projectId } = settings;
  const version = await auditedSave(call, {
    subject: `project:${projectId}`,
    before: await findProjectSettings(projectId),
    after: settings,
    basedOn,
    save: () => save(settings, basedOn),
  });
  await enrolProject(projectId);
  return { answer: { version }, jobs: [queued({ kind: 'rederive', projectId })] };
}
