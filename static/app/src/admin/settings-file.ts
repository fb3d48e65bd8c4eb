import type { SettingsFile } from '../../../../src/contract/settings-schema';
import type { ProjectSettings, SiteSettings } from '../../../../src/domain/settings';
import { call } from '../rpc';

const FORMAT = {
  format: 'entente-settings',
  formatVersion: 1,
} as const satisfies Pick<SettingsFile, 'format' | 'formatVersion'>;

export async function readSettingsFile(projectIds: readonly string[]): Promise<string> {
  const projects: ProjectSettings[] = [];
  let site: SiteSettings | undefined;
  for (const projectId of projectIds) {
    const settings = await call('getSettings', { projectId });
    site = settings.site;
    if (settings.project) projects.push(settings.project);
  }
  return `${JSON.stringify({ ...FORMAT, site, projects }, null, 2)}\n`;
}

/** What a checked file says of one part, as a save of it takes it. */
export function partOfFile(text: string, projectId: string | undefined) {
  const file = JSON.parse(text.replace(/^\uFEFF/, '')) as SettingsFile;
  if (projectId === undefined) return { site: file.site };
  return { project: file.projects.find((each) => each.projectId === projectId) };
}
