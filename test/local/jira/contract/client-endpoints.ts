import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CLIENT = join(__dirname, '../../../../node_modules/jira.js/dist');
const FOLDERS = ['cloud/api', 'agile/api'];
const CONFIG = /url: [`']([^`']+)[`'],\s+method: '([A-Z]+)'/g;

/** Every endpoint that the client has a method for, as `GET /rest/api/3/issue/{}`. */
export function clientEndpoints(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const folder of FOLDERS) {
    const files = readdirSync(join(CLIENT, folder)).filter((name) => name.endsWith('.js'));
    for (const file of files) {
      const source = readFileSync(join(CLIENT, folder, file), 'utf8');
      for (const [, url = '', method = ''] of source.matchAll(CONFIG)) {
        found.add(`${method} ${shapeOf(url.replace(/\$\{[^}]+\}/g, '{}'))}`);
      }
    }
  }
  return found;
}

/** A path without the names of its parameters. */
export const shapeOf = (path: string): string => path.replace(/\{\w*\}/g, '{}');
