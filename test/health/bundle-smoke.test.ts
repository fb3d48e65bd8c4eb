import path from 'node:path';
import { aHost } from '../support/create-host';
import type { Host } from '../../local/forge/host';
import type { ProjectSettings, SiteSettings } from '../../src/domain/settings';
import { openSmallSite, type SmallSite } from './small-site';

/** Where `npm run check:forge` has put what Forge's bundler made. */
const FOLDER = process.env['ENTENTE_BUNDLE'];
const describeBundle = FOLDER ? describe : describe.skip;

describeBundle('the bundle that Forge would run', () => {
  let site: SmallSite;
  let host: Host;

  beforeEach(async () => {
    site = openSmallSite();
    host = await aHost({ jira: site.jira, functions: { kind: 'bundle', folder: FOLDER! } });
    await host.runSchedule('hourly-sweep');
  });

  afterEach(() => {
    jest.restoreAllMocks();
    site.jira.close();
  });

  it('answers the interface, with a refusal where the operation does not exist', async () => {
    expect(await invoke('listProjects', {})).toEqual({ ok: true, value: { projects: [] } });
    expect(await invoke('listEverything', {})).toEqual({
      ok: false,
      error: { code: 'unknown-operation' },
    });
  });

  it('hears that an issue was made, and does the work that it queued', async () => {
    await enrol();
    const [onIssueEvent, onJob] = [watch('onIssueEvent'), watch('onJob')];
    site.jira.model.createIssue(site.adminId, {
      project: site.projectId,
      issueType: site.issueTypeId,
      fields: { summary: 'Tell me when my plant is back in stock' },
    });
    await host.drain();
    expect(onIssueEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventType: 'avi:jira:created:issue' }),
      expect.anything(),
    );
    expect(onJob).toHaveBeenCalledWith(
      expect.objectContaining({ body: expect.objectContaining({ projectId: site.projectId }) }),
      expect.anything(),
    );
    expect(host.failures).toEqual([]);
    expect(errorsOf(host)).toEqual([]);
  });

  it('runs what is scheduled', async () => {
    const [onHour, onDay] = [watch('onHour'), watch('onDay')];
    await host.runSchedule('hourly-sweep');
    await host.runSchedule('daily-reconciliation');
    expect([onHour, onDay].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(errorsOf(host)).toEqual([]);
  });

  function invoke(functionKey: string, payload: unknown): Promise<unknown> {
    return host.invoke({ functionKey, payload, accountId: site.adminId, moduleKey: 'admin' });
  }

  /** Through the app's own operations, as its administrator does. */
  async function enrol(): Promise<void> {
    const settings = { site: siteSettings(site), project: projectSettings(site) };
    const saved = [
      await invoke('saveSiteSettings', { basedOn: 0, settings: settings.site }),
      await invoke('saveProjectSettings', { basedOn: 0, settings: settings.project }),
    ];
    expect(saved).toEqual([1, 1].map((version) => ({ ok: true, value: { version } })));
    site.jira.model.setProjectProperty(site.projectId, 'entente', { enabled: true });
    await host.drain();
  }
});

/** The host finds the bundle's functions where Node keeps the module: there they can be listened to. */
function watch(name: string): jest.SpyInstance {
  const bundle = require(path.join(FOLDER!, 'index.cjs')) as Record<string, () => unknown>;
  return jest.spyOn(bundle, name);
}

function errorsOf({ log }: Host): readonly unknown[] {
  return log.filter(({ level }) => level === 'error').map(({ values }) => values);
}

function siteSettings({ projectId, issueTypeId }: SmallSite): SiteSettings {
  return {
    version: 0,
    timeZone: 'Europe/Paris',
    workTypes: {
      ...{ prototype: [], request: [issueTypeId] },
      ...{ waiver: [], decision: [], delivery: [], campaign: [] },
    },
    fields: {},
    voidResolutionIds: [],
    urgentPriorityIds: [],
    flagReasons: {},
    roster: [],
    projectIds: [projectId],
  };
}

function projectSettings({ projectId, statusIds: [toDo, finished] }: SmallSite): ProjectSettings {
  return {
    version: 0,
    projectId,
    projectKey: 'ACQ',
    setUpOn: '2026-11-01',
    stageMap: {
      [toDo]: { stage: 'intake', waitsOn: 'it' },
      [finished]: { stage: 'done', waitsOn: 'nobody' },
    },
    lanes: [{ key: 'planned', optionId: '10001', answerWithinDays: 2 }],
    columns: [{ key: 'intake', statusIds: [toDo] }],
    calendar: {
      timeZone: 'Europe/Paris',
      workdays: [1, 2, 3, 4, 5],
      ...{ fromMinute: 540, toMinute: 1080, holidays: [] },
    },
    targets: [],
    dataSourceAnswerWithinDays: 4,
  };
}
