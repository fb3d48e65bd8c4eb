import { getAppContext } from '@forge/api';

/** Key of the issue panel in manifest.yml. */
const PANEL = 'where-it-stands';

/** The issue panel of this very app and environment, by the name that Jira pins it under. */
export function panelModuleId(): string {
  const { appAri, environmentAri } = getAppContext();
  const { appId } = appAri;
  return `ari:cloud:ecosystem::extension/${appId}/${environmentAri.environmentId}/static/${PANEL}`;
}
