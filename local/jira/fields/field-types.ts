import type { AppFieldType, CustomFieldType } from './field';

const PLUGIN = 'com.atlassian.jira.plugin.system.customfieldtypes';

/** Of each type that an administrator may create: the end of its key, its searchers, its default. */
interface FieldType {
  readonly key: string;
  readonly searchers: readonly string[];
  /** The `type` of its default values. */
  readonly defaultType: string;
  readonly displayName: string;
}

type PlainType = Exclude<CustomFieldType, 'sprint' | 'rank' | AppFieldType>;

const type = (
  key: string,
  searchers: readonly string[],
  defaultType: string,
  displayName: string,
): FieldType => ({ key, searchers, defaultType, displayName });

const MANY = ['multiselectsearcher'];
const TEXT = ['textsearcher'];
const PEOPLE = ['userpickergroupsearcher'];

export const FIELD_TYPES: Readonly<Record<PlainType, FieldType>> = {
  cascadingselect: type(
    'cascadingselect',
    ['cascadingselectsearcher'],
    'option.cascading',
    'Select List (cascading)',
  ),
  date: type('datepicker', ['daterange'], 'datepicker', 'Date Picker'),
  datetime: type('datetime', ['datetimerange'], 'datetimepicker', 'Date Time Picker'),
  number: type('float', ['exactnumber', 'numberrange'], 'float', 'Number Field'),
  grouppicker: type(
    'grouppicker',
    ['grouppickersearcher'],
    'grouppicker.single',
    'Group Picker (single group)',
  ),
  labels: type('labels', ['labelsearcher'], 'labels', 'Labels'),
  checkboxes: type('multicheckboxes', MANY, 'option.multiple', 'Checkboxes'),
  multigrouppicker: type(
    'multigrouppicker',
    MANY,
    'grouppicker.multiple',
    'Group Picker (multiple groups)',
  ),
  multiselect: type('multiselect', MANY, 'option.multiple', 'Select List (multiple choices)'),
  multiuser: type('multiuserpicker', PEOPLE, 'multi.user.select', 'User Picker (multiple users)'),
  project: type('project', ['projectsearcher'], 'project', 'Project Picker (single project)'),
  radiobuttons: type('radiobuttons', MANY, 'option.single', 'Radio Buttons'),
  readonlyfield: type('readonlyfield', TEXT, 'readonly', 'Text Field (read only)'),
  select: type('select', MANY, 'option.single', 'Select List (single choice)'),
  textarea: type('textarea', TEXT, 'textarea', 'Paragraph (supports rich text)'),
  text: type('textfield', TEXT, 'textfield', 'Short text (plain text only)'),
  url: type('url', ['exacttextsearcher'], 'url', 'URL Field'),
  user: type('userpicker', PEOPLE, 'single.user.select', 'User Picker (single user)'),
};

export const fieldTypeOf = (of: string): FieldType | undefined =>
  (FIELD_TYPES as Readonly<Record<string, FieldType | undefined>>)[of];

/** The type of Jira's long key: `com.atlassian…:select`. */
export function typeOfKey(longKey: string): PlainType | undefined {
  for (const [name, { key }] of Object.entries(FIELD_TYPES)) {
    if (`${PLUGIN}:${key}` === longKey) return name as PlainType;
  }
  return undefined;
}

export const isSearcherFor = (of: string, searcherKey: string): boolean =>
  fieldTypeOf(of)?.searchers.some((each) => `${PLUGIN}:${each}` === searcherKey) ?? false;

/** The first searcher of a type, for fields that come from nowhere in particular. */
export function searcherOf(of: string): string | null {
  const [first] = fieldTypeOf(of)?.searchers ?? [];
  return first === undefined ? null : `${PLUGIN}:${first}`;
}

const WITH_OPTIONS: ReadonlySet<string> = new Set([
  'select',
  'multiselect',
  'checkboxes',
  'radiobuttons',
  'cascadingselect',
  'app-option',
]);

export const hasOptions = (of: string): boolean => WITH_OPTIONS.has(of);
