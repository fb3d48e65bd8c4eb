import { notFound } from '../refusal';
import type { World } from '../world';
import type { UserSettings } from './user-settings';

const MAX_LENGTH = 255;

/** What holds for who has set nothing. */
const DEFAULTS: Readonly<Record<string, string>> = {
  'user.notifications.mimetype': 'html',
  'user.default.share.private': 'true',
  'user.keyboard.shortcuts.disabled': 'false',
};

export const settingsOf = (world: World, accountId: string): UserSettings =>
  world.userSettings.find(accountId) ?? { id: accountId, preferences: {}, columns: null };

/** @throws 404 for a key that has neither a value nor a default. */
export function getPreference(world: World, accountId: string, key: string): string {
  const value = settingsOf(world, accountId).preferences[key] ?? DEFAULTS[key];
  if (value === undefined) throw noSuchKey(key);
  return value;
}

const noSuchKey = (key: string) => notFound(`The preference with key '${key}' was not found.`);

/** @throws 404, as Jira does here, for a key or a value that is empty or too long. */
export function setPreference(world: World, accountId: string, key: string, value: string): void {
  for (const [name, text] of Object.entries({ key, value })) {
    if (text === '') throw notFound(`The preference's ${name} is not provided.`);
    if (text.length > MAX_LENGTH) {
      throw notFound(`The preference's ${name} is longer than ${MAX_LENGTH} characters.`);
    }
  }
  const settings = settingsOf(world, accountId);
  const preferences = { ...settings.preferences, [key]: value };
  world.userSettings.put({ ...settings, preferences });
}

/** Back to the default, where there is one. */
export function removePreference(world: World, accountId: string, key: string): void {
  const settings = settingsOf(world, accountId);
  const { [key]: value, ...preferences } = settings.preferences;
  if (value === undefined) throw noSuchKey(key);
  world.userSettings.put({ ...settings, preferences });
}

export function setUserColumns(
  world: World,
  accountId: string,
  columns: readonly string[] | null,
): void {
  world.userSettings.put({ ...settingsOf(world, accountId), columns });
}
