import fc from 'fast-check';
import {
  DAY_FIELDS,
  OPTION_FIELDS,
  PRESENCE_FIELDS,
  TEXT_FIELDS,
  type Timeline,
  type TimelineEntry,
} from '../../../src/domain/flow/timeline';
import { at } from './instant';
import { actor, CAMILLE, INES, LUC } from './people';
import { ACQ, CLONES, LANE, PRIORITY, RESOLUTION, STATUS, TYPE, WEB } from './settings';

const start = at('2025-01-01');
const end = at('2026-04-05');
const instant = fc.integer({ min: start, max: end });
const who = fc.constantFrom(actor(INES), actor(CAMILLE), actor(LUC), 0, 1);
const statusId = fc.constantFrom(
  ...Object.values(STATUS).filter((id) => id !== STATUS['Legal hold']),
  ...Object.values(STATUS),
);
const optionId = fc.option(
  fc.constantFrom(
    ...Object.values(LANE),
    ...Object.values(PRIORITY),
    ...Object.values(RESOLUTION),
    'odd id',
  ),
  { nil: undefined },
);
const day = fc.option(fc.integer({ min: -3, max: 25_000 }), { nil: undefined });
const length = fc.integer({ min: 0, max: 5000 });
const ids = fc.uniqueArray(fc.constantFrom('801', '802', '803'), { maxLength: 3 });

/** Any entry of any kind: what Jira would never say too. */
const entry: fc.Arbitrary<TimelineEntry> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      at: instant,
      actor: who,
      from: statusId,
      to: statusId,
    }),
  },
  fc.record({
    kind: fc.constant('project' as const),
    at: instant,
    actor: who,
    from: fc.constantFrom(ACQ, WEB),
    to: fc.constantFrom(ACQ, WEB),
  }),
  fc.record({
    kind: fc.constant('type' as const),
    at: instant,
    actor: who,
    from: fc.constantFrom(...Object.values(TYPE)),
    to: fc.constantFrom(...Object.values(TYPE)),
  }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('option' as const),
      at: instant,
      actor: who,
      field: fc.constantFrom(...OPTION_FIELDS),
      from: optionId,
      to: optionId,
    }),
  },
  fc.record({
    kind: fc.constant('day' as const),
    at: instant,
    actor: who,
    field: fc.constantFrom(...DAY_FIELDS),
    from: day,
    to: day,
  }),
  fc.record({
    kind: fc.constantFrom('channel' as const, 'sprint' as const),
    at: instant,
    actor: who,
    from: ids,
    to: ids,
  }),
  fc.record({
    kind: fc.constant('text' as const),
    at: instant,
    actor: who,
    field: fc.constantFrom(...TEXT_FIELDS),
    from: length,
    to: length,
    changedPerMille: fc.integer({ min: 0, max: 1000 }),
  }),
  fc.record({
    kind: fc.constant('presence' as const),
    at: instant,
    actor: who,
    field: fc.constantFrom(...PRESENCE_FIELDS),
    from: fc.boolean(),
    to: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('flag' as const),
    at: instant,
    actor: who,
    from: fc.boolean(),
    to: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('link' as const),
    at: instant,
    actor: who,
    added: fc.boolean(),
    typeId: fc.option(fc.constant(CLONES), { nil: undefined }),
    otherIssueId: fc.option(fc.constant('4711'), { nil: undefined }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('comment' as const),
      at: instant,
      actor: who,
      length,
      edited: fc.boolean(),
      internal: fc.boolean(),
    }),
  },
);

/** Any timeline of the two projects of the tests, well ordered. */
export const arbitraryTimeline: fc.Arbitrary<Timeline> = fc
  .record({
    issueId: fc.integer({ min: 1, max: 2 ** 50 }).map(String),
    createdAt: instant,
    reporter: who,
    typeId: fc.constantFrom(...Object.values(TYPE)),
    projectId: fc.constantFrom(ACQ, WEB),
    statusId,
    parentId: fc.option(fc.constant('12'), { nil: undefined }),
    truncated: fc.boolean(),
    now: fc.record({
      options: fc.dictionary(
        fc.constantFrom(...OPTION_FIELDS),
        fc.constantFrom(...Object.values(LANE)),
        { noNullPrototype: true },
      ),
      days: fc.dictionary(fc.constantFrom(...DAY_FIELDS), fc.integer({ min: -3, max: 25_000 }), {
        noNullPrototype: true,
      }),
      channel: ids,
      lengths: fc.dictionary(fc.constantFrom(...TEXT_FIELDS), fc.integer({ min: 1, max: 5000 }), {
        noNullPrototype: true,
      }),
      present: fc.subarray([...PRESENCE_FIELDS]),
      flagged: fc.boolean(),
      sprintIds: ids,
    }),
    links: fc.array(
      fc.record({
        typeId: fc.constant(CLONES),
        otherIssueId: fc.constant('4711'),
        direction: fc.constantFrom('inward' as const, 'outward' as const),
        createdAt: fc.option(instant, { nil: undefined }),
      }),
      { maxLength: 2 },
    ),
    entries: fc.array(entry, { maxLength: 25 }),
  })
  .map((timeline) => ({
    ...timeline,
    entries: timeline.entries
      .map((one) => ({ ...one, at: Math.max(one.at, timeline.createdAt) }))
      .sort((a, b) => a.at - b.at),
  }));
