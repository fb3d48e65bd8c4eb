import { ok, type Route } from '../route';
import { jiraTimestamp } from '../timestamps';

export const serverRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    handle: ({ world }) =>
      ok({
        baseUrl: world.baseUrl,
        displayUrl: world.baseUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100286,
        buildDate: jiraTimestamp(Date.UTC(2026, 6, 10)),
        serverTime: jiraTimestamp(world.now()),
        scmInfo: 'db2a2d37',
        serverTitle: 'Jira',
        defaultLocale: { locale: 'en_US' },
        serverTimeZone: 'Etc/UTC',
      }),
  },
];
