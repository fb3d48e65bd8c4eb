import type { Host } from '../../forge/host';
import type { SiteDoor } from '../../jira/site';
import { manifestText } from './module-titles';
import type { ShellFacts } from './shell-facts';

interface PageModule {
  readonly key: string;
  readonly pages?: readonly { readonly route: string; readonly title: unknown }[];
}

/** What the shell's page needs to know of the box: personas, steps, pages, schedules. */
export function boxFacts(host: Host<SiteDoor>, { personas, strip }: ShellFacts) {
  const modules = host.manifest.modules as unknown as {
    readonly 'jira:globalPage': readonly PageModule[];
    readonly 'jira:projectPage': readonly PageModule[];
    readonly scheduledTrigger: readonly { readonly key: string; readonly interval: string }[];
  };
  return {
    ...{ personas, strip },
    pages: {
      global: pageFacts(modules['jira:globalPage'][0]),
      project: pageFacts(modules['jira:projectPage'][0]),
    },
    schedules: modules.scheduledTrigger.map(({ key, interval }) => ({ key, interval })),
  };
}

function pageFacts(module: PageModule | undefined) {
  return {
    moduleKey: module?.key ?? '',
    subPages: (module?.pages ?? []).map(({ route, title }) => ({
      route,
      title: { en: manifestText(title, 'en-US'), fr: manifestText(title, 'fr-FR') },
    })),
  };
}

/** The request that was filed last in the strip's project: what its second step answers. */
export async function newestRequestKey(
  host: Host<SiteDoor>,
  { newestRequestJql: jql }: ShellFacts,
): Promise<string | undefined> {
  if (jql === undefined) return undefined;
  const answer = await host.jira.handle({
    method: 'POST',
    path: '/rest/api/3/search/jql',
    headers: { 'content-type': 'application/json' },
    actor: { kind: 'app' },
    body: JSON.stringify({ jql, maxResults: 1, fields: ['key'] }),
  });
  const { issues } = JSON.parse(answer.body) as { issues?: readonly { readonly key: string }[] };
  return issues?.[0]?.key;
}
