import { badRequest, notFound } from '../refusal';
import type { World } from '../world';

/** A setting of the site that was changed. `id` is its key. */
export interface ApplicationProperty {
  readonly id: string;
  readonly value: string;
}

type Type = 'string' | 'int' | 'boolean';
type Entry = readonly [key: string, name: string, byDefault: string, type?: Type];

const ADVANCED: readonly Entry[] = [
  ['jira.clone.prefix', 'The prefix added to the Summary field of cloned issues', 'CLONE -'],
  ['jira.date.picker.java.format', 'Date format of the server', 'd/MMM/yy'],
  ['jira.date.picker.javascript.format', 'Date format of the browser', '%e/%b/%y'],
  ['jira.date.time.picker.java.format', 'Date time format of the server', 'dd/MMM/yy h:mm a'],
  [
    'jira.date.time.picker.javascript.format',
    'Date time format of the browser',
    '%e/%b/%y %I:%M %p',
  ],
  ['jira.issue.actions.order', 'Default order of actions', 'asc'],
  ['jira.view.issue.links.sort.order', 'Sort order of issue links', 'type, status, priority'],
  ['jira.comment.collapsing.minimum.hidden', 'Comments before they collapse', '4', 'int'],
  ['jira.newsletter.tip.delay.days', 'Days before the newsletter prompt', '7', 'int'],
];

const LOOK: readonly Entry[] = [
  ['jira.lf.date.time', 'Time format', 'h:mm a'],
  ['jira.lf.date.day', 'Day format', 'EEEE h:mm a'],
  ['jira.lf.date.complete', 'Complete date and time format', 'dd/MMM/yy h:mm a'],
  ['jira.lf.date.dmy', 'Day, month and year format', 'dd/MMM/yy'],
  ['jira.date.time.picker.use.iso8061', 'Weeks begin on Monday', 'false', 'boolean'],
  ['jira.title', 'Application title', 'Jira'],
  ['jira.option.globalsharing', 'Sharing with everyone', 'true', 'boolean'],
  ['jira.issuenav.criteria.autoupdate', 'Instant updates to search criteria', 'true', 'boolean'],
];

const isAdvanced = (key: string): boolean => ADVANCED.some(([known]) => known === key);

export const listApplicationProperties = (
  world: World,
  part: 'all' | 'advanced',
): Record<string, unknown>[] =>
  [...ADVANCED, ...LOOK]
    .filter(([key]) => part === 'all' || isAdvanced(key))
    .map((entry) => bean(world, entry));

const bean = (world: World, [key, name, defaultValue, type = 'string']: Entry) => ({
  id: key,
  key,
  value: world.applicationProperties.find(key)?.value ?? defaultValue,
  name,
  type,
  defaultValue,
});

/** @throws 404 */
export const getApplicationProperty = (world: World, key: string): Record<string, unknown> =>
  bean(world, entryOf(key));

function entryOf(key: string): Entry {
  const entry = [...ADVANCED, ...LOOK].find(([known]) => known === key);
  if (!entry) throw notFound(`The application property '${key}' does not exist.`);
  return entry;
}

/** @throws 404 for an unknown key, 400 for a value of another type. */
export function setApplicationProperty(
  world: World,
  key: string,
  value: string,
): Record<string, unknown> {
  const entry = entryOf(key);
  const type = entry[3];
  const fits =
    type === 'int'
      ? /^-?\d+$/.test(value)
      : type !== 'boolean' || value === 'true' || value === 'false';
  if (!fits) throw badRequest(`The value of '${key}' must be of the type ${type}.`);
  world.applicationProperties.put({ id: key, value });
  return bean(world, entry);
}
