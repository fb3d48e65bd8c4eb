// Languages: every key in each of them, with the same arguments; every key that code or manifest
// asks for exists, and every key is asked for.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { findMessageKeys } from './find-message-keys.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const SCREENS = 'static/app/locales';
const MODULES = 'locales';
const LANGUAGES = ['en-US', 'fr-FR'];
const SPACE_THAT_BREAKS = /« | [;:!?»%](?=\s|$)/;

const problems = [...checkScreens(), ...checkModules()];
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The messages of the screens, `<screen>.<language>.json`, against the code that shows them. */
function checkScreens() {
  const files = readdirSync(join(ROOT, SCREENS)).filter((file) => file.endsWith('.json'));
  const screens = [...new Set(files.map((file) => file.split('.')[0]))];
  const tables = screens.map((screen) => tableOf(`${SCREENS}/${screen}.`));
  const keys = tables.flatMap(({ messages }) => Object.keys(messages[0]));
  const asked = findMessageKeys(ROOT, new Set(keys));
  return [
    ...tables.flatMap(compareLanguages),
    ...repeated(keys).map((key) => `${SCREENS}: ${key} stands in two files`),
    ...keys.filter((key) => !asked.has(key)).map((key) => `${SCREENS}: ${key} is shown nowhere`),
    ...asked.missing,
  ];
}

/** The names of the app's modules, which Jira shows, against manifest.yml. */
function checkModules() {
  const table = tableOf(`${MODULES}/`);
  const manifest = readFileSync(join(ROOT, 'manifest.yml'), 'utf8');
  const asked = new Set([...manifest.matchAll(/^\s*i18n:\s*(\S+)\s*$/gm)].map(([, key]) => key));
  const keys = new Set(Object.keys(table.messages[0]));
  return [
    ...compareLanguages(table),
    ...missingFrom(keys, asked).map((key) => `manifest.yml: no message ${key} in ${MODULES}`),
    ...missingFrom(asked, keys).map((key) => `${MODULES}: manifest.yml does not name ${key}`),
  ];
}

function tableOf(start) {
  const files = LANGUAGES.map((language) => `${start}${language}.json`);
  return { files, messages: files.map(readMessages) };
}

function readMessages(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  } catch (error) {
    throw new Error(`${file} is missing or no JSON: ${error.message}`, { cause: error });
  }
}

function compareLanguages({ files: [englishFile, frenchFile], messages: [english, french] }) {
  const keys = [...new Set([...Object.keys(english), ...Object.keys(french)])];
  return keys.flatMap((key) => {
    if (!(key in english)) return [`${englishFile}: ${key} is missing`];
    if (!(key in french)) return [`${frenchFile}: ${key} is missing`];
    return compareMessages(key, english[key], french[key], basename(frenchFile));
  });
}

function compareMessages(key, english, french, frenchFile) {
  const found = [];
  if (!english.trim() || !french.trim()) found.push(`${key} is empty`);
  const [ours, theirs] = [english, french].map((text) => argumentsOf(key, text).join(' '));
  if (ours !== theirs) found.push(`${key} takes (${ours}) in English, (${theirs}) in French`);
  if (SPACE_THAT_BREAKS.test(french)) {
    found.push(`${frenchFile}: ${key} has a breaking space where French wants U+00A0 or U+202F`);
  }
  return found;
}

/** Names, tags and the choices of a `select`; plurals differ by language and are left out. */
function argumentsOf(key, text) {
  let elements;
  try {
    elements = parse(text, { captureLocation: false });
  } catch (error) {
    return [`unreadable: ${error.message} in ${key}`];
  }
  return [...new Set(elements.flatMap(argumentsIn))].sort();
}

function argumentsIn(element) {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(argumentsIn)];
    case TYPE.select:
      return [
        ...Object.keys(element.options).map((choice) => `${element.value}=${choice}`),
        ...insideOptions(element),
      ];
    case TYPE.plural:
      return [element.value, ...insideOptions(element)];
    default:
      return [element.value];
  }
}

function insideOptions({ options }) {
  return Object.values(options).flatMap(({ value }) => value.flatMap(argumentsIn));
}

function missingFrom(set, wanted) {
  return [...wanted].filter((key) => !set.has(key));
}

function repeated(keys) {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}
