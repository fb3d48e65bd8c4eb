import { getAppContext } from '@forge/api';

/** A module of this very app and environment, by the name that Jira knows it under. */
export function moduleId(key: string): string {
  const { appAri, environmentAri } = getAppContext();
  const { appId } = appAri;
  return `ari:cloud:ecosystem::extension/${appId}/${environmentAri.environmentId}/static/${key}`;
}
