import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A module of the manifest; only what the host reads is typed. */
export interface ManifestModule {
  readonly key: string;
  readonly function?: string;
  readonly resolver?: { readonly function: string; readonly method?: string };
  readonly resource?: string;
  readonly [field: string]: unknown;
}

export interface ManifestFunction {
  readonly key: string;
  readonly handler: string;
  readonly timeoutSeconds?: number;
}

export interface TriggerFilter {
  readonly ignoreSelf?: boolean;
  readonly expression?: string;
  readonly onError?: 'IGNORE' | 'IGNORE_AND_LOG' | 'RECEIVE' | 'RECEIVE_AND_LOG';
}

export interface ManifestTrigger extends ManifestModule {
  readonly function: string;
  readonly events: readonly (
    string | { readonly eventType: string; readonly filter?: TriggerFilter }
  )[];
  readonly filter?: TriggerFilter;
}

export interface ManifestResource {
  readonly key: string;
  readonly path: string;
  readonly entry?: Readonly<Record<string, string>>;
}

export interface ManifestEntity {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: string }>>;
  readonly indexes?: readonly (
    string | { readonly name: string; readonly range: string[]; readonly partition?: string[] }
  )[];
}

export interface ForgeManifest {
  readonly app: {
    readonly id: string;
    readonly licensing?: { readonly enabled: boolean };
    readonly storage?: { readonly entities?: readonly ManifestEntity[] };
  };
  readonly modules: Readonly<Record<string, readonly ManifestModule[]>>;
  readonly permissions?: {
    readonly scopes?: readonly string[] | Readonly<Record<string, unknown>>;
    readonly external?: { readonly fetch?: { readonly backend?: readonly Egress[] } };
    readonly [section: string]: unknown;
  };
  readonly resources?: readonly ManifestResource[];
  readonly translations?: {
    readonly resources: readonly { readonly key: string; readonly path: string }[];
    readonly fallback: unknown;
  };
}

type Egress = string | { readonly address: string };

export function readManifest(root: string): ForgeManifest {
  return parse(readFileSync(path.join(root, 'manifest.yml'), 'utf8')) as ForgeManifest;
}

export function scopesOf(manifest: ForgeManifest): readonly string[] {
  const scopes = manifest.permissions?.scopes ?? [];
  return Array.isArray(scopes) ? (scopes as readonly string[]) : Object.keys(scopes);
}

/** Whether `asUser(accountId)` is allowed without that user at the keyboard. */
export function allowsImpersonation(manifest: ForgeManifest): boolean {
  const scopes = manifest.permissions?.scopes ?? [];
  if (Array.isArray(scopes)) return false;
  return Object.values(scopes).some(
    (scope) => (scope as { allowImpersonation?: boolean } | null)?.allowImpersonation === true,
  );
}

export function modulesOf(manifest: ForgeManifest, type: string): readonly ManifestModule[] {
  return manifest.modules[type] ?? [];
}

/** @throws when the manifest has no module of that key. */
export function getModule(
  manifest: ForgeManifest,
  moduleKey: string,
): { readonly type: string; readonly module: ManifestModule } {
  for (const [type, modules] of Object.entries(manifest.modules)) {
    if (type === 'function') continue;
    const module = modules.find((each) => each.key === moduleKey);
    if (module) return { type, module };
  }
  throw new Error(`manifest.yml has no module "${moduleKey}"`);
}

/** @throws when the manifest has no function of that key. */
export function getFunction(manifest: ForgeManifest, functionKey: string): ManifestFunction {
  const found = modulesOf(manifest, 'function').find((each) => each.key === functionKey);
  if (!found) throw new Error(`manifest.yml has no function "${functionKey}"`);
  return found as unknown as ManifestFunction;
}

export function backendEgress(manifest: ForgeManifest): readonly string[] {
  const declared = manifest.permissions?.external?.fetch?.backend ?? [];
  return declared.map((each) => (typeof each === 'string' ? each : each.address));
}
