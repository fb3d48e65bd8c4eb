import fc from 'fast-check';
import { packTimeline, unpackTimeline } from '../../../src/domain/flow/timeline-codec';
import { arbitraryTimeline } from '../../support/builders/arbitrary-timeline';
import {
  answers,
  anIssue,
  comments,
  history,
  movesDate,
  rewrites,
  sets,
} from '../../support/builders/issue';
import { CAMILLE, INES } from '../../support/builders/people';
import { ANSWER, LANE, PRIORITY } from '../../support/builders/settings';

/** Six changes of status, eleven of fields, five comments. */
const typical = anIssue({
  id: '1234567',
  history: history(
    '2026-01-05 09:12:44 New',
    '2026-01-06 11:02:03 In triage',
    "2026-01-07 15:40:31 Marketing's turn",
    '2026-01-09 10:21:09 In triage',
    '2026-01-12 09:01:00 Ready',
    '2026-01-19 14:00:27 In build',
    '2026-02-03 16:45:12 In review',
  ),
  entries: [
    sets(INES, '2026-01-06 11:05:10', 'size', LANE.rapid),
    sets(INES, '2026-01-06 11:05:40', 'lane', LANE.rapid),
    sets(INES, '2026-01-06 11:06:02', 'priority', PRIORITY.medium, PRIORITY.highest),
    rewrites(CAMILLE, '2026-01-09 10:15:22'),
    rewrites(CAMILLE, '2026-01-09 10:17:41', 'acceptance'),
    movesDate(CAMILLE, '2026-01-09 10:18:05', undefined, '2026-03-01'),
    answers(INES, '2026-01-12 09:01:00', ANSWER.yes),
    sets(INES, '2026-01-12 09:01:00', 'dataClass', LANE.urgent),
    movesDate(CAMILLE, '2026-01-23 12:44:00', '2026-03-01', '2026-03-20'),
    rewrites(CAMILLE, '2026-01-23 12:50:00'),
    sets(INES, '2026-02-03 16:45:12', 'clearedFor', LANE.planned),
    comments(INES, '2026-01-06 11:10:00', 154),
    comments(CAMILLE, '2026-01-07 09:10:00', 89),
    comments(INES, '2026-01-07 15:40:31', 212),
    comments(CAMILLE, '2026-01-09 10:21:09', 340),
    comments(INES, '2026-02-03 16:46:00', 61),
  ],
});

describe('a packed timeline', () => {
  it('unpacks to what it was', () => {
    fc.assert(
      fc.property(arbitraryTimeline, (timeline) => {
        expect(unpackTimeline(packTimeline(timeline))).toEqual(timeline);
      }),
      { numRuns: 300 },
    );
  });

  it('takes about two hundred characters of a typical issue', () => {
    const body = packTimeline(typical);
    expect(body).toMatch(/^[A-Za-z0-9+/]+$/);
    expect(body.length).toBeLessThan(300);
  });

  it('is refused when it is cut short, of another format, or foreign', () => {
    const body = packTimeline(typical);
    expect(unpackTimeline(body.slice(0, -4))).toBeUndefined();
    expect(unpackTimeline(`${body}AAAA`)).toBeUndefined();
    expect(unpackTimeline(`Z${body.slice(1)}`)).toBeUndefined();
    expect(unpackTimeline('no base64!')).toBeUndefined();
    expect(unpackTimeline('')).toBeUndefined();
  });
});
