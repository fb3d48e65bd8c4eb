import { actorIdOf, NOBODY } from '../../src/domain/actor';
import { toDayNumber } from '../../src/domain/day';
import { laneTrack } from '../../src/domain/flow/lane-track';
import { packTimeline } from '../../src/domain/flow/timeline-codec';
import { valueAt } from '../../src/domain/flow/track';
import { listHistoryFields, readTimeline } from '../../src/jira/history';
import type { RestChange, RestHistory } from '../../src/jira/rest-history';
import type { HistoryRules } from '../../src/domain/settings';
import { aSite, LANE } from '../support/builders/settings';

const at = (iso: string): number => Date.parse(iso) / 1000;
const UNTIL = '2026-06-01';
const CAMILLE = { accountId: 'camille', accountType: 'atlassian' };

const change = (id: string, created: string, item: RestChange & { toString?: unknown }) => ({
  ...{ id, created, author: CAMILLE },
  items: [item as RestChange],
});
const labels = (id: string, created: string, before: string, after: string): RestHistory =>
  change(id, created, {
    field: 'labels',
    fieldId: 'labels',
    fromString: before,
    toString: after,
  });
const due = (id: string, created: string, from: string | null, to: string | null): RestHistory =>
  change(id, created, { field: 'duedate', fieldId: 'duedate', from, to });

function read(
  rules: Omit<HistoryRules, 'until'> | undefined,
  changelog: readonly RestHistory[],
  fields: Readonly<Record<string, unknown>> = {},
) {
  const site = aSite(rules && { history: { until: UNTIL, ...rules } });
  const issue = {
    id: '20001',
    fields: {
      ...{ created: '2026-03-02T09:00:00.000+0000', reporter: CAMILLE },
      ...{ issuetype: { id: '102' }, project: { id: '10001' }, status: { id: '3' } },
      ...fields,
    },
  };
  return readTimeline({ issue, changelog, comments: [] }, site);
}

describe('a due date of the time before', () => {
  const changes = [due('1', '2026-03-05T10:00:00.000+0000', null, '2026-04-20')];
  const now = { duedate: '2026-04-20' };
  const neededBy = ({ now: { days }, entries }: ReturnType<typeof read>) => ({
    now: days.neededBy,
    entries: entries.filter((entry) => entry.kind === 'day'),
  });

  it('stands for Needed by, set by who set it', () => {
    expect(neededBy(read({ neededByFromDueDate: true }, changes, now))).toEqual({
      now: toDayNumber('2026-04-20'),
      entries: [
        {
          ...{ kind: 'day', field: 'neededBy', at: at('2026-03-05T10:00:00Z') },
          ...{ actor: actorIdOf('camille'), from: undefined, to: toDayNumber('2026-04-20') },
        },
      ],
    });
  });

  it.each<[string, Omit<HistoryRules, 'until'> | undefined, Record<string, unknown>]>([
    ['without the rule', undefined, now],
    ['with another rule alone', { urgentLabels: ['hot'] }, now],
    [
      'on an issue that came after',
      { neededByFromDueDate: true },
      { ...now, created: '2026-06-02T09:00:00.000+0000' },
    ],
  ])('%s says nothing', (_when, rules, fields) => {
    expect(neededBy(read(rules, changes, fields))).toEqual({ now: undefined, entries: [] });
  });

  it('does not speak where Needed by itself did', () => {
    const filled = { ...now, customfield_10003: '2026-05-05' };
    expect(neededBy(read({ neededByFromDueDate: true }, changes, filled))).toEqual({
      now: toDayNumber('2026-05-05'),
      entries: [],
    });
  });
});

describe('a label that meant Urgent', () => {
  const rules = { urgentLabels: ['hot'] };
  const laneOn = (timeline: ReturnType<typeof read>, day: string) =>
    valueAt(
      laneTrack(timeline, {
        ...{ setUpAt: at('2026-06-01T00:00:00Z'), urgentPriorityIds: [] },
        urgentLaneId: LANE.urgent,
      }),
      at(`${day}T12:00:00Z`),
    );

  it('makes the lane urgent from when it was put on to when it was taken off', () => {
    const timeline = read(
      rules,
      [
        labels('1', '2026-03-10T10:00:00.000+0000', 'web', 'hot web'),
        labels('2', '2026-03-20T10:00:00.000+0000', 'hot web', 'hot shop'),
        labels('3', '2026-04-10T10:00:00.000+0000', 'hot shop', 'shop'),
      ],
      { labels: ['shop'] },
    );
    const days = ['2026-03-05', '2026-03-11', '2026-04-09', '2026-04-11'];
    expect(days.map((day) => laneOn(timeline, day))).toEqual([
      ...[undefined, LANE.urgent, LANE.urgent, undefined],
    ]);
    expect(timeline.entries.map(({ actor }) => actor)).toEqual([
      ...[actorIdOf('camille'), actorIdOf('camille')],
    ]);
  });

  it('that was there from the start and still is, holds until the lane took over', () => {
    const timeline = read(rules, [], { labels: ['hot'] });
    expect(['2026-03-05', '2026-05-31', '2026-06-02'].map((day) => laneOn(timeline, day))).toEqual([
      ...[LANE.urgent, LANE.urgent, undefined],
    ]);
    expect(timeline.entries.every(({ actor }) => actor === NOBODY)).toBe(true);
    expect(timeline.now.options.lane).toBeUndefined();
  });

  it('gives way to the lane itself', () => {
    const lane = change('9', '2026-05-01T10:00:00.000+0000', {
      ...{ field: 'Lane', fieldId: 'customfield_10001', from: null, to: LANE.planned },
    });
    const site = aSite();
    const timeline = read(
      rules,
      [{ ...lane, items: [{ ...lane.items[0], fieldId: site.fields.lane!.id }] }],
      {
        labels: ['hot'],
        [site.fields.lane!.id]: { id: LANE.planned },
      },
    );
    expect(['2026-04-30', '2026-05-02', '2026-06-02'].map((day) => laneOn(timeline, day))).toEqual([
      ...[LANE.urgent, LANE.planned, LANE.planned],
    ]);
  });

  it('of another word says nothing', () => {
    expect(read(rules, [], { labels: ['hotter'] }).entries).toEqual([]);
  });
});

it('rules that are not used change no byte, and ask Jira for nothing more', () => {
  const changes = [due('1', '2026-03-05T10:00:00.000+0000', null, '2026-04-20')];
  const fields = { duedate: '2026-04-20', labels: ['hot'] };
  expect(packTimeline(read({}, changes, fields))).toEqual(
    packTimeline(read(undefined, changes, fields)),
  );
  expect(listHistoryFields(aSite())).not.toContain('duedate');
  expect(listHistoryFields(aSite({ history: { until: UNTIL } }))).toEqual(
    expect.arrayContaining(['duedate', 'labels']),
  );
});
