// Makes scopes.generated.json: which scopes each Jira endpoint and each product event wants.
//
//   node local/forge/generate-scopes.mjs [folder of Atlassian's OpenAPI documents]
//
// The documents are the platform's (v3) and Jira Software's; @forge/manifest brings the events.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const folder = path.resolve(process.argv[2] ?? path.join(root, '../shared/jira-openapi'));
const METHODS = ['get', 'post', 'put', 'delete'];

/** Left out: administration that the app never does. Add a prefix here when it does. */
const SKIPPED =
  /atlassian-connect|\/internal\/|\/devinfo|\/plans\/|\/audit|\/license|\/announcementBanner|\/notificationscheme|\/webtrigger|\/dashboard\/bulk|\/rest\/(builds|deployments|devopscomponents|featureflags|operations|remotelinks|security)\//;

function read(start) {
  const name = readdirSync(folder).find((file) => file.startsWith(start));
  if (!name) throw new Error(`${folder} has no ${start}*.json`);
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
}

/** [classic, granular], or one list where there is but one; either suffices. null: no app may call it. */
function scopesOf(operation) {
  const declared = operation['x-atlassian-oauth2-scopes'];
  if (declared?.length) {
    const of = (state) => declared.find((each) => each.state === state)?.scopes;
    const [classic, granular] = [of('Current'), of('Beta')];
    // No classic scope beside granular ones means "none needed" only where nobody needs to sign in.
    const isOpen = operation.security?.some((each) => Object.keys(each).length === 0);
    if (!isOpen && !classic?.length && granular?.length) return [granular];
    return [classic, granular].filter(Boolean);
  }
  const plain = operation.security?.find((each) => each.OAuth2)?.OAuth2;
  return plain ? [plain] : null;
}

const endpoints = {};
for (const document of [read('jira-platform-v3'), read('jira-software-agile')]) {
  for (const [template, operations] of Object.entries(document.paths)) {
    if (SKIPPED.test(template)) continue;
    for (const method of METHODS)
      if (operations[method])
        endpoints[`${method.toUpperCase()} ${template}`] = scopesOf(operations[method]);
  }
}

const mappingFile = 'node_modules/@forge/manifest/out/mapping/product-event-to-scope-mapping.json';
const events = {};
for (const { productEvent, oAuthScopes } of JSON.parse(
  readFileSync(path.join(root, mappingFile), 'utf8'),
).mapping)
  if (productEvent.startsWith('avi:jira'))
    events[productEvent] = [oAuthScopes.current, oAuthScopes.beta].filter((set) => set?.length);

/** One line an entry, sorted: a change of the documents is then readable as a diff. */
function lines(table) {
  const keys = Object.keys(table).sort();
  return keys.map((key) => `    ${JSON.stringify(key)}: ${JSON.stringify(table[key])}`).join(',\n');
}
const text = `{\n  "endpoints": {\n${lines(endpoints)}\n  },\n  "events": {\n${lines(events)}\n  }\n}\n`;
writeFileSync(path.join(here, 'scopes.generated.json'), text);
console.log(`${Object.keys(endpoints).length} endpoints, ${Object.keys(events).length} events`);
