import { rhythmOf } from '../../../src/domain/flow/pulls';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { deriveFact } from '../../../src/domain/scorecard/derive';
import { anIssue, history } from '../../support/builders/issue';
import { aContext } from '../../support/builders/scorecard';
import { ACQ } from '../../support/builders/settings';

const context = aContext();
const project = context.projects.get(ACQ)!;
const rhythm = (...timelines: readonly Timeline[]) =>
  rhythmOf(
    timelines.flatMap((timeline) => deriveFact(timeline, context) ?? []),
    project,
    context,
  );
const pulled = (day: string) =>
  anIssue({ history: history('2026-01-05 New', '2026-01-06 Ready', `2026-${day} In build`) });

describe('the rhythm of a team', () => {
  it('is when its cards came to In build, in working days, in order', () => {
    const { pulledAt, windowDays } = rhythm(pulled('03-10'), pulled('03-03'), pulled('03-04'));
    expect(pulledAt).toHaveLength(3);
    expect(pulledAt[1]! - pulledAt[0]!).toBeCloseTo(1);
    expect(pulledAt[2]! - pulledAt[1]!).toBeCloseTo(4);
    expect(pulledAt[2]).toBeLessThan(windowDays);
  });

  it('counts a card once that came back to In build', () => {
    const back = history(
      '2026-01-05 New',
      ...['2026-03-03 In build', '2026-03-05 In review', '2026-03-06 In build'],
    );
    expect(rhythm(anIssue({ history: back })).pulledAt).toHaveLength(1);
  });

  it('leaves out what was pulled before the window or not at all', () => {
    const early = history('2025-10-01 New', '2025-10-02 In build', '2026-03-03 Done');
    const waiting = history('2026-03-02 New', '2026-03-03 Ready');
    const issues = [early, waiting].map((changes) => anIssue({ history: changes }));
    expect(rhythm(...issues).pulledAt).toEqual([]);
  });
});
