import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import type { HistoryRules } from '../domain/settings';
import { startBackfillRun } from '../storage/backfill';
import { migrate } from '../storage/migrations';
import { enrolProject } from '../storage/project-state';
import { findSiteSettings, saveSiteSettings as save } from '../storage/settings';
import { auditedSave } from './audited-save';
import type { Call } from './call';
import { queued, type WithJobs } from './job';

/**
 * Saves the settings that all projects share, if nobody saved since. Facts of every project follow
 * from them: they are derived again in the background. Where the rules change by which the past is
 * read, it is read again.
 */
export async function saveSiteSettings(
  call: Call,
  { basedOn, settings }: ParsedArguments<'saveSiteSettings'>,
): Promise<WithJobs<Answers['saveSiteSettings']>> {
  await migrate();
  const before = await findSiteSettings();
  const version = await auditedSave(call, {
    subject: 'site',
    before,
    after: settings,
    basedOn,
    save: () => save(settings, basedOn),
  });
  for (const projectId of settings.projectIds) await enrolProject(projectId);
  const mustRead = before !== undefined && readingRulesOf(before) !== readingRulesOf(settings);
  if (mustRead)
    for (const projectId of settings.projectIds) await startBackfillRun(projectId, call.now);
  const kind = mustRead ? 'backfill' : 'rederive';
  const jobs = settings.projectIds.map((projectId) => queued({ kind, projectId }));
  return { answer: { version }, jobs };
}

/** Rules that decide what a timeline holds; the others are applied when facts are derived. */
function readingRulesOf({ history }: { readonly history?: HistoryRules | undefined }): string {
  const { until, urgentLabels = [], neededByFromDueDate = false } = history ?? {};
  const isAny = urgentLabels.length > 0 || neededByFromDueDate;
  return isAny ? JSON.stringify([until, urgentLabels, neededByFromDueDate]) : '';
}
