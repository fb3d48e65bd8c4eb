import { anApp, backFillAll, byBackFill, byEvents, NOW } from '../support/app-by-road';
import { call, setUp, valueOf } from '../support/entente-in';
import { moveClock, stopClock } from '../support/stopped-clock';
import { figuresOf, rowsOf } from '../support/stored-figures';

const pick = ({ buckets, scorecards }: Awaited<ReturnType<typeof figuresOf>>) => ({
  buckets,
  scorecards,
});

describe('the road from history to the scorecard', () => {
  beforeEach(() => stopClock(NOW));

  it('ends in the same bytes by back-fill and by events', async () => {
    const filled = await byBackFill();
    await backFillAll(filled);
    const heard = await byEvents();
    const figures = await figuresOf(filled.engine);
    expect(figures.buckets?.length).toBeGreaterThan(20);
    expect(figures.scorecards).toHaveLength(2);
    expect(await figuresOf(heard.engine)).toEqual(figures);
    expect(filled.host.failures).toEqual([]);
  });

  it('does not mind events that come twice, or backwards', async () => {
    const plain = await byEvents();
    const shaken = await byEvents(({ host }) => {
      host.faults.events({ duplicate: true, reverse: true });
      host.faults.queue({ duplicate: true, reverse: true });
    });
    expect(await figuresOf(shaken.engine)).toEqual(await figuresOf(plain.engine));
  });

  it('finds what lost events were about in the night', async () => {
    const plain = await byEvents();
    const deaf = await byEvents(({ host }) => host.faults.events({ drop: true }));
    expect((await figuresOf(deaf.engine)).timelines).toEqual([]);
    deaf.host.faults.clear();
    await deaf.host.runSchedule('daily-reconciliation');
    await deaf.host.drain();
    expect(await figuresOf(deaf.engine)).toEqual(await figuresOf(plain.engine));
  });

  it('reads a burst of events once', async () => {
    const { site, host } = await byEvents();
    const { model } = site.jira;
    const before = host.calls.length;
    const [issue] = model.issues();
    for (let i = 0; i < 20; i += 1)
      model.addComment(site.developerId, issue?.id ?? '', `A word about it, the number ${i}.`);
    await host.drain();
    const reads = host.calls.slice(before).filter(({ path }) => path.includes('bulkfetch'));
    expect(reads).toHaveLength(2);
  });

  it('writes a tombstone for an issue that was deleted', async () => {
    const { site, host, engine } = await byEvents();
    const finished = site.jira.model
      .issues()
      .find(({ statusId }) => statusId === site.statusOf.done);
    const before = await figuresOf(engine);
    site.jira.model.deleteIssue(site.adminId, finished?.id ?? '');
    await host.drain();
    const gone = await rowsOf(engine, 'SELECT issue_id FROM issue_fact WHERE deleted = 1');
    expect(gone.map((row) => String(row.issue_id))).toEqual([finished?.id]);
    const fresh = await anApp(site);
    await setUp(fresh.host, site);
    await backFillAll(fresh);
    const { buckets, scorecards } = await figuresOf(engine);
    expect({ buckets, scorecards }).toEqual(pick(await figuresOf(fresh.engine)));
    expect(buckets).not.toEqual(before.buckets);
  });

  it('moves an issue to the figures of its new project', async () => {
    const { site, host, engine } = await byEvents();
    const issue = site.jira.model.issues().find((each) => each.projectId === site.acq);
    site.jira.model.trusted(() =>
      site.jira.model.moveIssue(site.adminId, issue?.id ?? '', { project: site.web }),
    );
    await host.drain();
    const moved = await figuresOf(engine);
    const fresh = await anApp(site);
    await setUp(fresh.host, site);
    await backFillAll(fresh);
    expect(await figuresOf(fresh.engine)).toEqual(moved);
  });

  it('moves to the next day as if it had been read on that day', async () => {
    const heard = await byEvents();
    const [issue] = heard.site.jira.model.issues();
    // After the start of today: it counts from tomorrow on only.
    heard.site.jira.model.transitionTo(
      ...([heard.site.developerId, issue?.id ?? '', heard.site.statusOf.build] as const),
    );
    await heard.host.drain();
    moveClock('2026-11-21T01:00:00Z');
    await heard.host.runSchedule('hourly-sweep');
    await heard.host.drain();
    const fresh = await anApp(heard.site);
    await setUp(fresh.host, fresh.site);
    await backFillAll(fresh);
    expect(await figuresOf(heard.engine)).toEqual(await figuresOf(fresh.engine));
  });

  it('derives everything again when settings change, without asking Jira', async () => {
    const { site, host, engine } = await byEvents();
    const settings = site.projectSettings(site.acq);
    const changed = {
      ...settings,
      calendar: { ...settings.calendar, fromMinute: 480, holidays: ['2026-11-11'] },
    };
    const before = host.calls.length;
    valueOf(
      await call(host, site.adminId, 'saveProjectSettings', { basedOn: 1, settings: changed }),
    );
    const waiting = valueOf(await call(host, site.adminId, 'getScorecard', { windowDays: 90 }));
    expect(waiting.recomputing).toBe(true);
    await host.drain();
    const done = valueOf(await call(host, site.adminId, 'getScorecard', { windowDays: 90 }));
    expect(done.recomputing).toBe(false);
    expect(host.calls.slice(before).filter(({ path }) => path.includes('bulkfetch'))).toEqual([]);

    const fresh = await anApp(site);
    await setUp(fresh.host, site);
    valueOf(
      await call(fresh.host, site.adminId, 'saveProjectSettings', {
        ...{ basedOn: 1, settings: changed },
      }),
    );
    await backFillAll(fresh);
    expect(await figuresOf(fresh.engine)).toEqual(await figuresOf(engine));
  });
});
