import type { Scenario } from '../scenario';

const RADAR = 'ari:cloud:ecosystem::extension/app-1/env-1/static/radar';
const APP_PROPERTY = '/rest/forge/1/app/properties/team';

/** The site's settings, and what Forge apps have of it. */
export const siteScenario: Scenario = {
  name: 'the site',
  run: async ({ jira, model, acq, ines, call }) => {
    await jira().serverInfo.getServerInfo();
    expect((await jira().jiraSettings.getConfiguration()).issueLinkingEnabled).toBe(true);
    await call('GET', '/rest/api/3/instance/license');
    await jira().jiraSettings.getApplicationProperty({ keyFilter: 'jira.lf' });
    await jira().jiraSettings.getAdvancedSettings();
    const id = 'jira.clone.prefix';
    await jira().jiraSettings.setApplicationProperty({ id, body: { id, value: 'Copy -' } });
    await call('PUT', '/rest/api/3/application-properties/none', { value: 'x' });

    expect((await jira('app').appDataPolicies.getPolicy()).anyContentBlocked).toBe(false);
    await jira('app').appDataPolicies.getPolicies({ ids: acq.id });
    await call('GET', '/rest/api/3/data-policy/project?ids=1');

    const { taskId } = await jira().issuePanels.bulkPinUnpinProjectsAsync({
      moduleId: RADAR,
      projectList: [{ projectIdOrKey: 'ACQ', action: 'PIN' }],
    });
    await jira().tasks.getTask({ taskId: taskId ?? '' });
    expect(model.pinnedPanels(acq.id)).toEqual([RADAR]);
    await call('POST', '/rest/api/3/forge/panel/action/bulk/async', { moduleId: RADAR });
    await call('POST', '/rest/api/3/forge/panel/action/bulk/async', {}, ines);

    const { appProperties } = jira('app');
    await appProperties.putForgeAppProperty({ propertyKey: 'team', body: { n: 1 } });
    await appProperties.putForgeAppProperty({ propertyKey: 'team', body: { n: 2 } });
    await appProperties.getForgeAppPropertyKeys();
    await appProperties.getForgeAppProperty({ propertyKey: 'team' });
    await appProperties.deleteForgeAppProperty({ propertyKey: 'team' });
    await expect(appProperties.getForgeAppProperty({ propertyKey: 'team' })).rejects.toThrow();
    await call('GET', APP_PROPERTY);
  },
};
