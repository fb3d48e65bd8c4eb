import type { ForgeManifest } from './app-manifest';

/** The one site on which the app is installed here. All ids are made up. */
export interface Installation {
  readonly cloudId: string;
  readonly contextAri: string;
  readonly app: {
    readonly appId: string;
    readonly appVersion: string;
    readonly environmentId: string;
    readonly environmentType: string;
    readonly installationId: string;
  };
  readonly license?: { readonly active: boolean; readonly isActive: boolean };
  readonly details: unknown;
}

const CLOUD_ID = '00000000-0000-4000-8000-000000000001';

export function installationOf(manifest: ForgeManifest): Installation {
  const installationId = '00000000-0000-4000-8000-000000000002';
  return {
    cloudId: CLOUD_ID,
    contextAri: `ari:cloud:jira::site/${CLOUD_ID}`,
    app: {
      appId: manifest.app.id.split('/').at(-1) ?? '',
      appVersion: '0.1.0',
      environmentId: '00000000-0000-4000-8000-000000000003',
      environmentType: 'DEVELOPMENT',
      installationId,
    },
    // A self-deployed app has no licence object; only licensing in the manifest brings one.
    license: manifest.app.licensing?.enabled ? { active: true, isActive: true } : undefined,
    details: {
      ari: { installationId },
      contexts: [{ cloudId: CLOUD_ID, workspaceId: CLOUD_ID }],
    },
  };
}
