import { anApp, type App } from '../support/app-by-road';
import { backFill, call, setUp, valueOf } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';
import { aTeamSite } from '../support/team-site';

/** A Thursday. */
const NOW = '2026-11-19T10:00:00Z';

beforeEach(() => stopClock(NOW));

/** A site whose Martech Requests stand for decisions, and on which a decision can be split. */
async function aSiteOfDecisions(): Promise<
  App & { readonly split: (whole: string, part: string) => void }
> {
  const team = aTeamSite();
  const { model } = team.jira;
  const { id } = model.createLinkType({
    ...{ name: 'Splits', inward: 'is a part of', outward: 'is split into' },
  });
  const { workTypes } = team.siteSettings;
  const site = {
    ...team,
    siteSettings: {
      ...team.siteSettings,
      workTypes: { ...workTypes, request: [], decision: [team.requestType] },
      splitsLinkTypeId: id,
    },
  };
  const app = await anApp(site);
  const split = (whole: string, part: string) =>
    void model.linkIssues(team.developerId, {
      ...{ type: id, inwardIssue: whole, outwardIssue: part },
    });
  return { ...app, split };
}

function file({ site }: App, from: string, to?: string): string {
  const { model } = site.jira;
  const { id } = model.at(Date.parse(from), () =>
    model.createIssue(site.developerId, {
      ...{ project: 'ACQ', issueType: site.requestType, fields: { summary: 'To be decided' } },
    }),
  );
  if (to !== undefined)
    model.at(Date.parse(to), () => model.transitionTo(site.developerId, id, site.statusOf.done));
  return id;
}

/** Working days of nine hours by decision, as its row says. */
async function daysOf({ host, site }: App): Promise<Readonly<Record<string, number>>> {
  const asked = { measure: 'M13', windowDays: 90 } as const;
  const { rows } = valueOf(await call(host, site.developerId, 'listMeasureRows', asked));
  return Object.fromEntries(
    rows.map(({ row }) => [row.issueId, row.measure === 'M13' ? row.workingDays : NaN]),
  );
}

it('a part of a decision begins with the first of its wholes, as it is back-filled', async () => {
  const app = await aSiteOfDecisions();
  const [first, second, part] = app.site.jira.model.quietly(() => [
    file(app, '2026-11-02T09:00:00Z', '2026-11-05T09:00:00Z'),
    file(app, '2026-11-05T09:00:00Z', '2026-11-09T09:00:00Z'),
    file(app, '2026-11-09T09:00:00Z', '2026-11-10T09:00:00Z'),
  ]);
  app.site.jira.model.quietly(() => {
    app.split(first, second);
    app.split(second, part);
  });
  await setUp(app.host, app.site);
  await backFill(app.host, app.site, app.site.acq);
  // The links were made today: they count from tomorrow on.
  expect(await daysOf(app)).toEqual({ [first]: 3, [second]: 2, [part]: 1 });
  stopClock('2026-11-20T10:00:00Z');
  expect(await daysOf(app)).toEqual({ [first]: 3, [second]: 5, [part]: 6 });
});

it('follows by events what becomes of the whole, and lets go of it when it is gone', async () => {
  const app = await aSiteOfDecisions();
  const { model } = app.site.jira;
  await setUp(app.host, app.site);
  await backFill(app.host, app.site, app.site.acq);
  const whole = file(app, '2026-11-02T09:00:00Z', '2026-11-05T09:00:00Z');
  const part = file(app, '2026-11-05T09:00:00Z', '2026-11-10T09:00:00Z');
  app.split(whole, part);
  await app.host.drain();
  stopClock('2026-11-20T10:00:00Z');
  await app.host.runSchedule('daily-reconciliation');
  await app.host.drain();
  const panel = async () => {
    const asked = { windowDays: 90 } as const;
    const { joint } = valueOf(await call(app.host, app.site.developerId, 'getScorecard', asked));
    return joint.find(({ id }) => id === 'M13')?.figure;
  };
  expect(await daysOf(app)).toEqual({ [whole]: 3, [part]: 6 });
  expect(await panel()).toEqual({ kind: 'not-enough', n: 2, needed: 11 });
  model.deleteIssue(app.site.adminId, whole);
  await app.host.drain();
  expect(await daysOf(app)).toEqual({ [part]: 3 });
  expect(await panel()).toEqual({ kind: 'not-enough', n: 1, needed: 11 });
});
