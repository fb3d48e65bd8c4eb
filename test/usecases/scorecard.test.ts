import { MEASURE_IDS, PAIR_IDS } from '../../src/domain/scorecard/measure-id';
import { anApp, backFillAll, byBackFill, NOW } from '../support/app-by-road';
import { backFill, call, setUp, valueOf } from '../support/entente-in';
import { stopClock } from '../support/stopped-clock';
import { rowsOf } from '../support/stored-figures';

beforeEach(() => stopClock(NOW));

async function aFilledApp() {
  const app = await byBackFill();
  await backFillAll(app);
  return app;
}

describe('the scorecard', () => {
  it('adds up what the viewer may browse and counts the rest', async () => {
    const { site, host } = await aFilledApp();
    const all = valueOf(await call(host, site.developerId, 'getScorecard', { windowDays: 90 }));
    const some = valueOf(await call(host, site.marketerId, 'getScorecard', { windowDays: 90 }));
    expect(all.scope).toMatchObject({ hidden: 0, notReady: 0 });
    expect(some.scope.seen).toEqual([{ projectId: site.acq, projectKey: 'ACQ' }]);
    expect(some.scope.hidden).toBe(1);
    expect(some.pairs.map((pair) => pair.id).sort()).toEqual([...PAIR_IDS]);
    expect(JSON.stringify(some)).not.toContain('WEB');
  });

  it('of one project is what somebody reads who sees no other', async () => {
    const { site, host } = await aFilledApp();
    const of = (who: string, projectId?: string) =>
      call(host, who, 'getScorecard', { windowDays: 90, ...(projectId && { projectId }) });
    const alone = valueOf(await of(site.marketerId));
    const only = { projectId: site.acq, projectKey: 'ACQ' };
    expect(valueOf(await of(site.developerId, site.acq))).toEqual({
      ...alone,
      scope: { only, seen: [only], hidden: 0, notReady: 0 },
    });
  });

  it('of one project is refused where it is hidden as where there is none', async () => {
    const { site, host } = await aFilledApp();
    const of = (projectId: string) =>
      call(host, site.marketerId, 'getScorecard', { windowDays: 90, projectId });
    const refused = { ok: false, error: expect.objectContaining({ code: 'not-permitted' }) };
    expect(await of(site.web)).toEqual(refused);
    expect(await of('4242')).toEqual(await of(site.web));
  });

  it('of one project takes no total in by a grant', async () => {
    const { site, host } = await aFilledApp();
    valueOf(await call(host, site.marketerId, 'askForTotals', {}));
    const [wish] = valueOf(await call(host, site.adminId, 'listTotals', {})).grants;
    const { grantId, version } = wish!;
    const decision = { grantId, basedOn: version, decision: 'granted' } as const;
    valueOf(await call(host, site.adminId, 'decideTotals', decision));
    const asked = { windowDays: 90 } as const;
    const { scope } = valueOf(
      await call(host, site.marketerId, 'getScorecard', { ...asked, projectId: site.acq }),
    );
    expect(scope).toMatchObject({ seen: [{ projectKey: 'ACQ' }], hidden: 0 });
    expect(scope.granted).toBeUndefined();
    expect(
      await call(host, site.marketerId, 'getScorecard', { ...asked, projectId: site.web }),
    ).toMatchObject({ ok: false });
  });

  it('of a project that is not enrolled says that it is not set up', async () => {
    const { site, host } = await aFilledApp();
    const { siteSettings, adminId, acq, web } = site;
    const settings = { ...siteSettings, projectIds: [acq] };
    valueOf(await call(host, adminId, 'saveSiteSettings', { basedOn: 1, settings }));
    expect(
      await call(host, site.developerId, 'getScorecard', { windowDays: 90, projectId: web }),
    ).toMatchObject({ ok: false, error: { code: 'not-set-up' } });
  });

  it('holds no account and no word', async () => {
    const { site, host } = await aFilledApp();
    const panel = JSON.stringify(
      valueOf(await call(host, site.developerId, 'getScorecard', { windowDays: 365 })),
    );
    expect(panel).not.toContain(site.marketerId);
    expect(panel).not.toContain('back in stock');
  });

  it('names nobody in the rows behind any figure, by account nor by our own number', async () => {
    const { site, host, engine } = await aFilledApp();
    const actors = await rowsOf(engine, 'SELECT actor_id, account_id FROM actor');
    expect(actors.length).toBeGreaterThan(1);
    const names = actors.flatMap((row) => [String(row.actor_id), String(row.account_id)]);
    for (const measure of MEASURE_IDS) {
      const asked = { measure, windowDays: 365, limit: 500 } as const;
      const rows = JSON.stringify(
        valueOf(await call(host, site.developerId, 'listMeasureRows', asked)),
      );
      for (const name of names) expect(rows).not.toContain(name);
    }
  });

  it('reads scorecards, never issues: no more statements with more history', async () => {
    const { site, host } = await aFilledApp();
    const before = host.statements.length;
    await call(host, site.developerId, 'getScorecard', { windowDays: 90 });
    const tables = host.statements.slice(before).map(({ query }) => /FROM (\w+)/.exec(query)?.[1]);
    expect(tables.sort()).toEqual(['backfill', 'issue_act', 'project_scorecard', 'project_state']);
  });

  it('says that history is being read, not zero', async () => {
    const { site, host } = await anApp();
    await setUp(host, site);
    valueOf(await call(host, site.adminId, 'startBackfill', { projectId: site.acq }));
    const panel = valueOf(await call(host, site.marketerId, 'getScorecard', { windowDays: 90 }));
    expect(panel.scope).toMatchObject({ seen: [], notReady: 1 });
    const kinds = panel.pairs.flatMap(({ it, marketing }) => [
      it.figure.kind,
      marketing.figure.kind,
    ]);
    // Whether an architect is on the roster, the brief and the answer have their fields, and the
    // catalogue has a standard, does not depend on history.
    expect(new Set(kinds)).toEqual(new Set(['loading', 'not-set-up']));
    expect(kinds.filter((kind) => kind === 'not-set-up')).toHaveLength(4);
  });
});

describe('the rows behind a figure', () => {
  it('are those of projects that the viewer may browse', async () => {
    const { site, host } = await aFilledApp();
    const asked = { measure: 'M4', windowDays: 90 } as const;
    const all = valueOf(await call(host, site.developerId, 'listMeasureRows', asked));
    const some = valueOf(await call(host, site.marketerId, 'listMeasureRows', asked));
    expect(new Set(all.rows.map(({ row }) => row.projectId))).toEqual(
      new Set([site.acq, site.web]),
    );
    expect(new Set(some.rows.map(({ row }) => row.projectId))).toEqual(new Set([site.acq]));
    expect(some.total).toBeLessThan(all.total);
    const hidden = { ...asked, projectId: site.web };
    expect(valueOf(await call(host, site.marketerId, 'listMeasureRows', hidden))).toEqual({
      ...{ rows: [], total: 0, remaining: 0, hidden: 0 },
      choices: { lanes: [], workTypes: [] },
    });
  });

  it('are filtered by lane and by work type, and say how many remain', async () => {
    const { site, host } = await aFilledApp();
    const asked = { measure: 'M4', windowDays: 90 } as const;
    const ask = async (filter: object) =>
      valueOf(await call(host, site.developerId, 'listMeasureRows', { ...asked, ...filter }));
    const all = await ask({});
    expect(all.choices.lanes.map(({ key }) => key)).toEqual(['urgent', 'planned']);
    expect(all.choices.workTypes).toEqual(['prototype', 'request']);
    const byLane = [await ask({ laneKey: 'urgent' }), await ask({ laneKey: 'planned' })];
    for (const some of byLane) {
      expect(some.remaining).toBe(some.rows.length);
      expect(some.remaining).toBeGreaterThan(0);
      expect(some).toMatchObject({ total: all.total, choices: all.choices });
    }
    const parts = byLane.flatMap(({ rows }) => rows.map(({ row }) => row.issueId));
    expect(parts.sort()).toEqual(all.rows.map(({ row }) => row.issueId).sort());
    const urgentPrototypes = await ask({ laneKey: 'urgent', workType: 'prototype' });
    expect(urgentPrototypes.remaining).toBeLessThan(byLane[0]!.remaining);
    expect(await ask({ laneKey: 'no-such-lane' })).toMatchObject({ rows: [], remaining: 0 });
  });

  it('come with lane and work type, as many at once as are asked for', async () => {
    const { site, host } = await aFilledApp();
    const ask = async (more: object) =>
      valueOf(
        await call(host, site.developerId, 'listMeasureRows', {
          ...{ measure: 'M4', windowDays: 90, ...more },
        }),
      );
    const all = await ask({});
    expect(new Set(all.rows.map(({ laneKey }) => laneKey))).toEqual(new Set(['urgent', 'planned']));
    expect(new Set(all.rows.map(({ workType }) => workType))).toEqual(
      new Set(['prototype', 'request']),
    );
    const first = await ask({ limit: 2 });
    expect(first).toMatchObject({ total: all.total, nextOffset: 2 });
    const rest = await ask({ limit: 500, offset: 2 });
    expect(rest.nextOffset).toBeUndefined();
    expect([...first.rows, ...rest.rows]).toEqual(all.rows);
  });

  it.each([0, 501, 1.5, '50'])('refuse to give %p at once', async (limit) => {
    const { site, host } = await aFilledApp();
    const asked = { measure: 'M4', windowDays: 90, limit };
    expect(await call(host, site.developerId, 'listMeasureRows', asked as never)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });

  it('refuse a work type that there is not', async () => {
    const { site, host } = await aFilledApp();
    const asked = { measure: 'M4', windowDays: 90, workType: 'epic' };
    expect(await call(host, site.developerId, 'listMeasureRows', asked as never)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });

  it('offer no lane of an issue that the viewer may not see', async () => {
    const { site, host } = await aFilledApp();
    const asked = { measure: 'M4', windowDays: 90 } as const;
    const urgent = { ...asked, laneKey: 'urgent' };
    const before = valueOf(await call(host, site.developerId, 'listMeasureRows', urgent));
    site.jira.model.quietly(() => {
      for (const { row } of before.rows) site.jira.model.deleteIssue(site.adminId, row.issueId);
    });
    const after = valueOf(await call(host, site.developerId, 'listMeasureRows', urgent));
    expect(after.choices.lanes.map(({ key }) => key)).toEqual(['planned']);
    expect(after).toMatchObject({ remaining: 0, total: before.total, hidden: before.remaining });
  });

  it('count as many as the figure says', async () => {
    const { site, host } = await aFilledApp();
    const panel = valueOf(await call(host, site.developerId, 'getScorecard', { windowDays: 90 }));
    const m4 = panel.pairs.find(({ id }) => id === 'B')?.marketing.figure;
    const { total } = valueOf(
      await call(host, site.developerId, 'listMeasureRows', { measure: 'M4', windowDays: 90 }),
    );
    expect(m4).toMatchObject({ kind: 'ready', n: total });
  });

  it('leave out a project whose statuses have no stage, as the figure does', async () => {
    const { site, host } = await aFilledApp();
    const { project } = valueOf(
      await call(host, site.adminId, 'getSettings', { projectId: site.web }),
    );
    if (!project) throw new Error('WEB has settings');
    const { [site.statusOf.build]: _build, ...stageMap } = project.stageMap;
    const settings = { ...project, stageMap };
    await call(host, site.adminId, 'saveProjectSettings', { basedOn: project.version, settings });
    await host.drain();
    const panel = valueOf(await call(host, site.developerId, 'getScorecard', { windowDays: 90 }));
    const m4 = panel.pairs.find(({ id }) => id === 'B')?.marketing;
    const { rows, total } = valueOf(
      await call(host, site.developerId, 'listMeasureRows', { measure: 'M4', windowDays: 90 }),
    );
    expect(m4?.leftOut).toMatchObject([{ kind: 'unmapped-statuses', projectId: site.web }]);
    expect(new Set(rows.map(({ row }) => row.projectId))).toEqual(new Set([site.acq]));
    // ACQ alone is too few for a figure, which says how many it has.
    expect(m4?.figure).toMatchObject({ n: total });
  });

  it('of issues that vanished are counted, never named', async () => {
    const { site, host } = await aFilledApp();
    const asked = { measure: 'M4', windowDays: 90 } as const;
    const before = valueOf(await call(host, site.developerId, 'listMeasureRows', asked));
    const gone = before.rows[0]?.row;
    site.jira.model.quietly(() => site.jira.model.deleteIssue(site.adminId, gone?.issueId ?? ''));
    const after = valueOf(await call(host, site.developerId, 'listMeasureRows', asked));
    expect(after).toMatchObject({ total: before.total, hidden: 1 });
    expect(after.rows.map(({ row }) => row.issueId)).not.toContain(gone?.issueId);
  });
});

describe('health', () => {
  it('names what is not as it should be', async () => {
    const { site, host } = await byBackFill();
    await backFill(host, site, site.acq);
    site.jira.model.deleteProjectProperty(site.web, 'entente');
    const health = valueOf(await call(host, site.adminId, 'getHealth', {}));
    const [acq, web] = health.projects;
    expect(acq).toMatchObject({ projectKey: 'ACQ', issues: 9, backfill: { kind: 'done' } });
    expect(acq?.findings).toEqual([{ kind: 'lane-without-limit', laneKey: 'planned' }]);
    expect(web?.backfill).toEqual({ kind: 'not-started' });
    expect(web?.findings).toContainEqual({ kind: 'events-not-enabled' });
    expect(health.storage.usedBytes).toBe(9 * (415 + 400));
    const unmapped = health.findings.find((finding) => finding.kind === 'fields-not-mapped');
    expect(unmapped?.fields).toContain('answer');
    expect(unmapped?.fields).not.toContain('lane');
  });
});

describe('the pace and the outlook', () => {
  it('answer from the project own history, and say when there is too little', async () => {
    const { site, host } = await aFilledApp();
    const { byLane, rhythm } = valueOf(
      await call(host, site.marketerId, 'getPace', { projectId: site.acq }),
    );
    expect(Object.keys(byLane)).toEqual(['urgent', 'planned']);
    expect(byLane.planned?.n).toBeGreaterThan(0);
    expect(rhythm.pulledAt.length).toBeGreaterThan(0);
    expect(rhythm.windowDays).toBeGreaterThan(60);
    const outlook = valueOf(
      await call(host, site.marketerId, 'getOutlook', {
        ...{ projectId: site.acq, workType: 'request', laneKey: 'planned' },
      }),
    );
    expect(outlook).toMatchObject({
      answerWithinDays: 2,
      forecast: { kind: 'not-enough' },
      // Friday 10:00 and two working days of nine hours.
      answerBy: '2026-11-24T10:00:00.000Z',
    });
  });
});
