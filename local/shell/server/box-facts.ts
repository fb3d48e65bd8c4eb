import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoFacts } from '../../demo/ensure-demo';
import type { Host } from '../../forge/host';

const REPOSITORY = path.resolve(__dirname, '../../..');

interface GlobalPage {
  readonly pages?: readonly { readonly route: string; readonly title: { readonly i18n: string } }[];
}

/** What the shell's page needs to know of the box: personas, steps, pages, schedules. */
export function boxFacts(host: Host, demo: DemoFacts) {
  const modules = host.manifest.modules as unknown as {
    readonly 'jira:globalPage': readonly GlobalPage[];
    readonly scheduledTrigger: readonly { readonly key: string; readonly interval: string }[];
  };
  const english = readLocale('en-US');
  const french = readLocale('fr-FR');
  return {
    personas: demo.personas,
    strip: demo.strip,
    globalPages: (modules['jira:globalPage'][0]?.pages ?? []).map(({ route, title }) => ({
      route,
      title: { en: textOf(english, title.i18n), fr: textOf(french, title.i18n) },
    })),
    schedules: modules.scheduledTrigger.map(({ key, interval }) => ({ key, interval })),
  };
}

/** The request that was filed last in the strip's project: what its second step answers. */
export async function newestRequestKey(host: Host, demo: DemoFacts): Promise<string | undefined> {
  const answer = await host.jira.handle({
    method: 'POST',
    path: '/rest/api/3/search/jql',
    headers: { 'content-type': 'application/json' },
    actor: { kind: 'app' },
    body: JSON.stringify({ jql: demo.newestRequestJql, maxResults: 1, fields: ['key'] }),
  });
  const { issues } = JSON.parse(answer.body) as { issues?: readonly { readonly key: string }[] };
  return issues?.[0]?.key;
}

function readLocale(locale: string): unknown {
  return JSON.parse(readFileSync(path.join(REPOSITORY, 'locales', `${locale}.json`), 'utf8'));
}

/** Forge's translations are nested keys, or flat dotted ones. */
function textOf(locale: unknown, key: string): string {
  const flat = (locale as Record<string, unknown>)[key];
  if (typeof flat === 'string') return flat;
  const nested = key
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], locale);
  return typeof nested === 'string' ? nested : key;
}
