import fc from 'fast-check';
import { actorIdOf, NOBODY, UNKNOWN_ACTOR } from '../../src/domain/actor';
import { toDayNumber } from '../../src/domain/day';
import { packTimeline } from '../../src/domain/flow/timeline-codec';
import { listActors, listHistoryFields, readTimeline } from '../../src/jira/history';
import type { RestChange, RestComment, RestHistory, RestIssue } from '../../src/jira/rest-history';
import { plainText, textLength } from '../../src/jira/rich-text';
import { aSite, CLONES } from '../support/builders/settings';

const site = aSite();
const person = (accountId: string) => ({ accountId, accountType: 'atlassian' });
const at = (iso: string): number => Date.parse(iso) / 1000;

const issue = (fields: Readonly<Record<string, unknown>> = {}): RestIssue => ({
  id: '20001',
  key: 'ACQ-1',
  fields: {
    created: '2026-03-02T09:00:00.123+0000',
    reporter: person('camille'),
    issuetype: { id: '102', name: 'Martech Request' },
    project: { id: '10001', key: 'ACQ' },
    status: { id: '3', name: 'In triage' },
    ...fields,
  },
});

const change = (id: string, created: string | number, ...items: RestChange[]): RestHistory => ({
  id,
  created,
  author: person('ines'),
  items,
});

const item = (
  field: string,
  fieldId: string | undefined,
  values: Partial<RestChange> & { toString?: unknown },
): RestChange => ({
  field,
  ...(fieldId ? { fieldId } : {}),
  from: null,
  fromString: null,
  to: null,
  toString: null,
  ...values,
});

const toTriage = item('status', 'status', {
  from: '2',
  fromString: 'New',
  to: '3',
  toString: 'In triage',
});

const read = (
  changelog: readonly RestHistory[],
  comments: readonly RestComment[] = [],
  fields: Readonly<Record<string, unknown>> = {},
) => readTimeline({ issue: issue(fields), changelog, comments }, site);

const paragraph = (...content: unknown[]) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content }],
});
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});

describe('a timeline read from Jira', () => {
  it('has the header of the issue', () => {
    expect(read([])).toMatchObject({
      issueId: '20001',
      createdAt: at('2026-03-02T09:00:00Z'),
      reporter: actorIdOf('camille'),
      typeId: '102',
      projectId: '10001',
      statusId: '3',
      truncated: false,
    });
  });

  it('reads ISO dates and epoch milliseconds alike', () => {
    const iso = read([change('1', '2026-03-03T10:00:00.000+0000', toTriage)]);
    const ms = read([change('1', Date.parse('2026-03-03T10:00:00Z'), toTriage)]);
    const zoned = read([change('1', '2026-03-03T12:00:00.000+0200', toTriage)]);
    expect(ms).toEqual(iso);
    expect(zoned).toEqual(iso);
    expect(iso.entries).toEqual([
      {
        kind: 'status',
        at: at('2026-03-03T10:00:00Z'),
        actor: actorIdOf('ines'),
        from: '2',
        to: '3',
      },
    ]);
  });

  it.each([
    [
      'an option',
      item('Lane', 'customfield_10001', { to: '201', toString: 'Urgent' }),
      { kind: 'option', field: 'lane', from: undefined, to: '201' },
    ],
    [
      'a priority',
      item('priority', 'priority', { from: '3', to: '1' }),
      { kind: 'option', field: 'priority', from: '3', to: '1' },
    ],
    [
      'a resolution',
      item('resolution', 'resolution', { to: '502' }),
      { kind: 'option', field: 'resolution', to: '502' },
    ],
    [
      'a date',
      item('Needed by', 'customfield_10003', { from: '2026-06-01', to: '2026-07-01' }),
      {
        kind: 'day',
        field: 'neededBy',
        from: toDayNumber('2026-06-01'),
        to: toDayNumber('2026-07-01'),
      },
    ],
    [
      'options',
      item('Channel', 'customfield_10005', { from: '[802]', to: '[802, 801]' }),
      { kind: 'channel', from: ['802'], to: ['801', '802'] },
    ],
    [
      'a flag',
      item('Flagged', 'customfield_10021', { to: '[10019]', toString: 'Impediment' }),
      { kind: 'flag', from: false, to: true },
    ],
    [
      'a flag lowered',
      item('Flagged', 'customfield_10021', {
        from: '[10019]',
        fromString: 'Impediment',
        to: '',
        toString: '',
      }),
      { kind: 'flag', from: true, to: false },
    ],
    [
      'a sprint',
      item('Sprint', 'customfield_10020', { from: '12', to: '12, 13' }),
      { kind: 'sprint', from: ['12'], to: ['12', '13'] },
    ],
    [
      'an assignee',
      item('assignee', 'assignee', { to: 'wei', toString: 'Wei Zhang' }),
      { kind: 'presence', field: 'assignee', from: false, to: true },
    ],
    [
      'a project',
      item('project', 'project', { from: '10001', to: '10002' }),
      { kind: 'project', from: '10001', to: '10002' },
    ],
    [
      'a text',
      item('description', 'description', { fromString: 'aaaa bbbb', toString: 'aaaa cccc ' }),
      { kind: 'text', field: 'description', from: 9, to: 9, changedPerMille: 500 },
    ],
    [
      'a field without an id, by its name',
      item('status', undefined, { from: '2', to: '3' }),
      { kind: 'status', from: '2', to: '3' },
    ],
  ])('holds %s', (_, changed, entry) => {
    expect(read([change('1', '2026-03-03T10:00:00.000+0000', changed)]).entries).toMatchObject([
      entry,
    ]);
  });

  it('does not take the function of every object for a missing toString', () => {
    const bare = { field: 'description', fieldId: 'description', fromString: 'aaaa' } as RestChange;
    expect(read([change('1', '2026-03-03T10:00:00.000+0000', bare)]).entries).toMatchObject([
      { kind: 'text', from: 4, to: 0, changedPerMille: 1000 },
    ]);
  });

  it('leaves out what it does not follow', () => {
    const rank = item('Rank', 'customfield_10019', { toString: 'Ranked higher' });
    const labels = item('labels', 'labels', { toString: 'spring' });
    expect(read([change('1', '2026-03-03T10:00:00.000+0000', rank, labels)]).entries).toEqual([]);
  });

  it('tells a link in the detail of an answer apart from its length, now and then', () => {
    const detail = site.fields.answerDetail!.id;
    const later = item('Answer detail', detail, {
      fromString: 'No.',
      toString: 'See [here|https://x.io].',
    });
    const card = { type: 'inlineCard', attrs: { url: 'https://x.io' } };
    const { entries, now } = read([change('1', '2026-03-03T10:00:00.000+0000', later)], [], {
      [detail]: paragraph(card),
    });
    expect(entries).toMatchObject([
      { kind: 'text', field: 'answerDetail', from: 3, to: 24 },
      { kind: 'presence', field: 'answerLink', from: false, to: true },
    ]);
    expect(now.present).toEqual(['answerLink']);
    const reworded = item('Answer detail', detail, {
      fromString: 'https://x.io',
      toString: 'or https://x.io',
    });
    expect(read([change('1', '2026-03-03T10:00:00.000+0000', reworded)]).entries).toHaveLength(1);
  });

  it('keeps the present values of the fields', () => {
    const { now } = read([], [], {
      priority: { id: '3' },
      summary: ' Tell me when my plant is back ',
      description: paragraph(text('Gardeners wait.')),
      assignee: person('wei'),
      customfield_10001: { id: '203', value: 'Planned' },
      customfield_10003: '2026-06-01',
      customfield_10005: [{ id: '802' }, { id: '801' }],
      customfield_10020: [{ id: 13, name: 'Sprint 13' }],
      customfield_10021: [{ id: '10019', value: 'Impediment' }],
    });
    expect(now).toEqual({
      options: { lane: '203', priority: '3' },
      days: { neededBy: toDayNumber('2026-06-01') },
      channel: ['801', '802'],
      lengths: { summary: 29, description: 15 },
      present: ['assignee'],
      flagged: true,
      sprintIds: ['13'],
    });
  });

  it('counts the own words of a comment: no mentions, quotes or code', () => {
    const quote = {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [text('You asked for much.')] }],
    };
    const code = { type: 'codeBlock', content: [text('SELECT 1')] };
    const body = {
      type: 'doc',
      content: [
        quote,
        code,
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { text: '@Camille' } },
            text(' Yes, '),
            text('npm i', 'code'),
            text('next week.'),
          ],
        },
      ],
    };
    const comment = {
      id: '5',
      author: person('ines'),
      created: '2026-03-03T10:00:00.000+0000',
      body,
    };
    expect(read([], [comment]).entries).toMatchObject([
      { kind: 'comment', length: 'Yes, next week.'.length },
    ]);
  });

  it('reads wiki text the same way', () => {
    const words =
      '[~accountid:712020:x] {quote}old{quote}Yes, {code:sql}SELECT{code}next {{npm}} week.\nbq. older';
    expect(textLength(plainText(words, { ownWordsOnly: true }))).toBe('Yes, next week.'.length);
  });

  it('marks edited and restricted comments', () => {
    const created = '2026-03-03T10:00:00.000+0000';
    const base = { author: person('ines'), created, body: 'x' };
    const comments = [
      { ...base, id: '1', updated: created },
      { ...base, id: '2', updated: '2026-03-03T11:00:00.000+0000' },
      { ...base, id: '3', jsdPublic: false },
      { ...base, id: '4', visibility: { type: 'role', value: 'Administrators' } },
    ];
    expect(read([], comments).entries).toMatchObject([
      { edited: false, internal: false },
      { edited: true, internal: false },
      { edited: false, internal: true },
      { internal: true },
    ]);
  });

  it('makes apps nobody and authors that are gone unknown', () => {
    const created = '2026-03-03T10:00:00.000+0000';
    const by = (id: string, author: RestHistory['author']): RestHistory => ({
      id,
      created,
      author,
      items: [toTriage],
    });
    const { entries } = read([
      by('1', { accountId: 'robot', accountType: 'app' }),
      by('2', null),
      by('3', {}),
    ]);
    expect(entries.map((entry) => entry.actor)).toEqual([NOBODY, UNKNOWN_ACTOR, UNKNOWN_ACTOR]);
  });

  it('lifts what is older than the issue to its creation, and notes what has no date', () => {
    const timeline = read([
      change('1', '2020-01-01T00:00:00.000+0000', toTriage),
      change('2', 'not a date', toTriage),
    ]);
    expect(timeline.entries.map((entry) => entry.at)).toEqual([timeline.createdAt]);
    expect(timeline.truncated).toBe(true);
  });

  it('orders by time, then history id as a number, then item', () => {
    const same = '2026-03-03T10:00:00.500+0000';
    const step = (from: string, to: string) => item('status', 'status', { from, to });
    const { entries } = read([
      change('10', same, step('4', '5')),
      change('9', same, step('2', '3'), step('3', '4')),
      change('11', '2026-03-03T10:00:00.400+0000', step('1', '2')),
    ]);
    expect(entries.map((entry) => entry.kind === 'status' && entry.to)).toEqual([
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('dates a link by the changelog, which names it by key and words', () => {
    const cloned = { id: CLONES, inward: 'is cloned by', outward: 'clones' };
    const timeline = read(
      [
        change(
          '1',
          '2026-03-03T10:00:00.000+0000',
          item('Link', undefined, { to: 'ACQ-7', toString: 'This issue is cloned by ACQ-7' }),
        ),
      ],
      [],
      { issuelinks: [{ id: '1', type: cloned, inwardIssue: { id: '20007', key: 'ACQ-7' } }] },
    );
    expect(timeline.links).toEqual([
      {
        typeId: CLONES,
        otherIssueId: '20007',
        direction: 'inward',
        createdAt: at('2026-03-03T10:00:00Z'),
      },
    ]);
    expect(timeline.entries).toMatchObject([
      { kind: 'link', added: true, typeId: CLONES, otherIssueId: '20007' },
    ]);
  });

  it('is the same, byte by byte, whatever the order and number of what Jira sends', () => {
    const histories = Array.from({ length: 8 }, (_, i) =>
      change(
        String(i + 1),
        Date.parse('2026-03-03T10:00:00Z') + (i % 3) * 1000,
        item('status', 'status', { from: String(i + 1), to: String(i + 2) }),
      ),
    );
    const comments = Array.from({ length: 4 }, (_, i) => ({
      id: String(50 + i),
      author: person('ines'),
      created: `2026-03-03T10:00:0${i % 2}.000+0000`,
      body: 'word '.repeat(i + 1),
    }));
    const whole = packTimeline(read(histories, comments));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...histories, ...histories.slice(2)], { minLength: 14 }),
        fc.shuffledSubarray([...comments, ...comments], { minLength: 8 }),
        (mixed, mixedComments) => {
          expect(packTimeline(read(mixed, mixedComments))).toBe(whole);
        },
      ),
    );
  });

  it('survives the strangest answers', () => {
    const strange = read(
      [
        { id: 1, created: 1772532000000 },
        { created: null, items: null },
        change('2', 1772532000000, {}),
      ],
      [{ body: { type: 'doc', content: [null] } }, { id: 3, created: 1772532000000, body: null }],
      {
        status: null,
        project: null,
        reporter: null,
        issuelinks: [null, {}],
        customfield_10003: 'soon',
        description: 7,
      },
    );
    expect(strange.entries).toMatchObject([{ kind: 'comment', length: 0 }]);
    expect(strange.now.days).toEqual({});
  });
});

describe('what to ask Jira for', () => {
  it('is its own fields and those of the settings', () => {
    const fields = listHistoryFields(site);
    expect(fields).toEqual(
      expect.arrayContaining(['comment', 'issuelinks', 'status', 'customfield_10001']),
    );
    expect(new Set(fields).size).toBe(fields.length);
  });

  it('lists the accounts of a history, each once', () => {
    const history = {
      issue: issue(),
      changelog: [
        change('1', 1, toTriage),
        { id: '2', author: { accountId: 'robot', accountType: 'app' } },
      ],
      comments: [{ author: person('ines') }, { author: null }],
    };
    expect(listActors(history)).toEqual([
      { id: actorIdOf('camille'), accountId: 'camille', kind: 'person' },
      { id: actorIdOf('ines'), accountId: 'ines', kind: 'person' },
      { id: actorIdOf('robot'), accountId: 'robot', kind: 'app' },
    ]);
  });
});
