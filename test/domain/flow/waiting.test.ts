import { openCalendar } from '../../../src/domain/calendar';
import { statusPath } from '../../../src/domain/flow/status-path';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { listWaits, waitingAt } from '../../../src/domain/flow/waiting';
import { anIssue, flags, history, sets } from '../../support/builders/issue';
import { at } from '../../support/builders/instant';
import { INES } from '../../support/builders/people';
import { aProject, aSite, FLAG, STAGE_MAP } from '../../support/builders/settings';

const { flagReasons } = aSite();
const calendar = openCalendar(aProject().calendar);

/** Working hours by party, up to an instant. */
function hoursOf(issue: Timeline, until: string): Record<string, number> {
  const visits = statusPath(issue, (_, statusId) => STAGE_MAP[statusId], at(until));
  const hours: Record<string, number> = {};
  for (const wait of listWaits(issue, visits, flagReasons)) {
    const seconds = calendar.workingSeconds(wait.from, wait.to);
    hours[wait.on] = (hours[wait.on] ?? 0) + seconds / 3600;
  }
  return hours;
}

const triage = history('2026-03-02 10:00 In triage', '2026-03-02 16:00 In build');

describe('waits', () => {
  it.each([
    [
      'a flag with a reason wins over the status: 4 h IT, 2 h vendor, never 8',
      anIssue({
        history: triage,
        entries: flags('2026-03-02 12:00', '2026-03-02 14:00', FLAG.vendor),
      }),
      { it: 4, vendor: 2 },
    ],
    ['a status waits on its party', anIssue({ history: triage }), { it: 6 }],
    [
      'a flag over a status that waits on nobody adds its own',
      anIssue({
        history: triage,
        entries: flags('2026-03-02 15:00', '2026-03-02 17:00', FLAG.vendor),
      }),
      { it: 5, vendor: 2 },
    ],
    [
      'a flag without a reason waits on "not said"',
      anIssue({ history: triage, entries: flags('2026-03-02 12:00', '2026-03-02 13:00') }),
      { it: 5, 'not-said': 1 },
    ],
    [
      'a reason given later holds from the flag on',
      anIssue({
        history: triage,
        entries: [
          ...flags('2026-03-02 12:00', '2026-03-02 14:00'),
          sets(INES, '2026-03-02 13:00', 'flagReason', FLAG.vendor),
        ],
      }),
      { it: 4, vendor: 2 },
    ],
    [
      'a reason that changes cuts the flagged stretch',
      anIssue({
        history: triage,
        entries: [
          ...flags('2026-03-02 12:00', '2026-03-02 14:00', FLAG.vendor),
          sets(INES, '2026-03-02 13:00', 'flagReason', FLAG.brand, FLAG.vendor),
        ],
      }),
      { it: 4, vendor: 1, marketing: 1 },
    ],
    [
      'a flag that was never lowered waits on',
      anIssue({
        history: triage,
        now: { flagged: true, options: { flagReason: FLAG.vendor } },
      }),
      { vendor: 8 },
    ],
    [
      'time on the radar, done or stopped is neither',
      anIssue({
        history: history(
          '2026-03-02 09:00 On radar',
          '2026-03-02 12:00 New',
          '2026-03-02 15:00 Done',
        ),
        entries: flags('2026-03-02 10:00', '2026-03-02 11:00', FLAG.vendor),
      }),
      { it: 3 },
    ],
  ])('%s', (_, issue, hours) => {
    expect(hoursOf(issue, '2026-03-03 00:00')).toEqual(hours);
  });
});

describe('on whom an issue waits', () => {
  it('is told with the beginning of the whole stretch', () => {
    const issue = anIssue({ history: history('2026-03-02 New', '2026-03-03 In triage') });
    expect(waitingAt(issue, STAGE_MAP, flagReasons, at('2026-03-05'))).toEqual({
      on: 'it',
      since: at('2026-03-02'),
      by: 'status',
    });
  });

  it('is the flag while it is raised, and the status again after', () => {
    const issue = anIssue({
      history: history('2026-03-02 In triage'),
      entries: flags('2026-03-03', '2026-03-04', FLAG.vendor),
    });
    expect(waitingAt(issue, STAGE_MAP, flagReasons, at('2026-03-03 12:00'))).toEqual({
      on: 'vendor',
      since: at('2026-03-03'),
      by: 'flag',
    });
    expect(waitingAt(issue, STAGE_MAP, flagReasons, at('2026-03-04'))).toMatchObject({
      on: 'it',
      since: at('2026-03-04'),
    });
  });

  it('counts from the very second in which it began', () => {
    const issue = anIssue({ history: history('2026-03-02 New') });
    expect(waitingAt(issue, STAGE_MAP, flagReasons, at('2026-03-02'))?.since).toBe(
      at('2026-03-02'),
    );
  });

  it.each([
    ['in build', history('2026-03-02 New', '2026-03-03 In build')],
    ['stopped', history('2026-03-02 New', '2026-03-03 Stopped')],
    ['in a status without a stage', history('2026-03-02 New', '2026-03-03 Legal hold')],
  ])('is nobody %s', (_, steps) => {
    expect(
      waitingAt(anIssue({ history: steps }), STAGE_MAP, flagReasons, at('2026-03-05')),
    ).toBeUndefined();
  });
});
