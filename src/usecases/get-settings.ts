import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { findProjectSettings, findSiteSettings } from '../storage/settings';
import type { Call } from './call';

/** Settings as they are stored, for those who may change them. */
export async function getSettings(
  _call: Call,
  { projectId }: ParsedArguments<'getSettings'>,
): Promise<Answers['getSettings']> {
  const site = await findSiteSettings();
  const project = projectId === undefined ? undefined : await findProjectSettings(projectId);
  return { site, project };
}
