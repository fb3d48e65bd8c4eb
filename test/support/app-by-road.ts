import { aHost } from './create-host';
import type { Host } from '../../local/forge/host';
import type { SqlEngine } from '../../local/forge/sql/sql-engine';
import { backFill, setUp } from './entente-in';
import { anOpenDatabase } from './stored-figures';
import { tellHistory } from './team-history';
import { aTeamSite, type TeamSite } from './team-site';

/** When the told history ends. */
export const NOW = '2026-11-20T10:00:00Z';

/** An installed app whose database the test may look into. */
export interface App {
  readonly site: TeamSite;
  readonly host: Host;
  readonly engine: SqlEngine;
}

export async function anApp(site = aTeamSite(), engine = anOpenDatabase()): Promise<App> {
  const host = await aHost({ jira: site.jira, sql: engine });
  return { site, host, engine };
}

/** History first, then the app: everything comes by back-fill. */
export async function byBackFill({ issues = 12 } = {}): Promise<App> {
  const app = await anApp();
  app.site.jira.model.quietly(() => tellHistory(app.site, NOW, issues));
  await setUp(app.host, app.site);
  return app;
}

/** The app first, on empty projects: everything comes by events. */
export async function byEvents(
  tell: (app: App) => void = () => undefined,
  { drain = true, issues = 12 } = {},
): Promise<App> {
  const app = await anApp();
  await setUp(app.host, app.site);
  for (const id of [app.site.acq, app.site.web]) await backFill(app.host, app.site, id);
  tell(app);
  tellHistory(app.site, NOW, issues);
  if (drain) await app.host.drain();
  return app;
}

export async function backFillAll({ host, site }: App): Promise<void> {
  for (const id of [site.acq, site.web]) await backFill(host, site, id);
}
