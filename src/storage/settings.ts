import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import type { ProjectSettings, SiteSettings } from '../domain/settings';
import { calmly } from './calmly';
import { VersionConflict } from './version-conflict';
import { StorageBusy } from './storage-busy';

const ENTITY = 'settings';
const SITE_KEY = 'site';
/** Most keys of one batch (platform limit). */
const BATCH_SIZE = 25;

/** Most bytes of settings: the platform's value holds 240 KiB, the frame of the entity included. */
export const MAX_SETTINGS_BYTES = 230_000;

interface Stored<T> {
  readonly version: number;
  readonly body: T;
}

interface Versioned {
  readonly version: number;
}

const projectKeyOf = (projectId: string) => `project:${projectId}`;

/** Settings of the site, or `undefined` before set-up. Strictly consistent. */
export function findSiteSettings(): Promise<SiteSettings | undefined> {
  return find<SiteSettings>(SITE_KEY);
}

export function findProjectSettings(projectId: string): Promise<ProjectSettings | undefined> {
  return find<ProjectSettings>(projectKeyOf(projectId));
}

/** Settings of those of the projects that have any, in the order asked for. */
export async function listProjectSettings(
  projectIds: readonly string[],
): Promise<readonly ProjectSettings[]> {
  const found: ProjectSettings[] = [];
  for (let from = 0; from < projectIds.length; from += BATCH_SIZE) {
    const keys = projectIds.slice(from, from + BATCH_SIZE).map(projectKeyOf);
    found.push(...(await findProjects(keys)));
  }
  return found;
}

async function findProjects(keys: readonly string[]): Promise<readonly ProjectSettings[]> {
  const items = keys.map((key) => ({ key, entityName: ENTITY }));
  const { successfulKeys, failedKeys } = await calmly(() =>
    kvs.batchGet<Stored<ProjectSettings>>(items),
  );
  const failure = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failure !== undefined) throw new StorageBusy(failure.error.code);
  const byKey = new Map(successfulKeys.map(({ key, value }) => [key, value]));
  return keys.flatMap((key) => {
    const stored = byKey.get(key);
    return stored === undefined ? [] : [{ ...stored.body, version: stored.version }];
  });
}

/**
 * Saves if nobody saved since `basedOn` (0 creates).
 *
 * @returns the new version.
 * @throws VersionConflict when someone was first.
 */
export function saveSiteSettings(settings: SiteSettings, basedOn: number): Promise<number> {
  return save(SITE_KEY, settings, basedOn);
}

/** The same for one project. */
export function saveProjectSettings(settings: ProjectSettings, basedOn: number): Promise<number> {
  return save(projectKeyOf(settings.projectId), settings, basedOn);
}

async function find<T extends Versioned>(key: string): Promise<T | undefined> {
  const stored = await calmly(() => kvs.entity<Stored<T>>(ENTITY).get(key));
  return stored === undefined ? undefined : { ...stored.body, version: stored.version };
}

async function save(key: string, settings: Versioned, basedOn: number): Promise<number> {
  const version = basedOn + 1;
  const stored: Stored<Versioned> = { version, body: { ...settings, version } };
  try {
    await calmly(() => (basedOn === 0 ? create(key, stored) : replace(key, stored, basedOn)));
    return version;
  } catch (error) {
    throw await toConflict(key, basedOn, error);
  }
}

function create<T>(key: string, stored: Stored<T>): Promise<void> {
  return kvs.entity<Stored<T>>(ENTITY).set(key, stored, { keyPolicy: 'FAIL_IF_EXISTS' });
}

function replace<T>(key: string, stored: Stored<T>, basedOn: number): Promise<void> {
  const conditions = new Filter<Stored<T>>().and('version', FilterConditions.equalTo(basedOn));
  return kvs.transact().set(key, stored, { entityName: ENTITY, conditions }).execute();
}

/**
 * A refused write is a clash when the stored version is not the one it was based on. What is stored
 * decides, since the platform does not document the code of an unmet condition.
 */
async function toConflict(key: string, basedOn: number, error: unknown): Promise<unknown> {
  if (!(error instanceof ForgeKvsAPIError)) return error;
  const current = (await find<Versioned>(key))?.version ?? 0;
  return current === basedOn ? error : new VersionConflict(current);
}
