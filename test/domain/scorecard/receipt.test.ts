import fc from 'fast-check';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { MEASURES } from '../../../src/domain/scorecard/all-measures';
import { foldMeasure } from '../../../src/domain/scorecard/measure-fold';
import { MEASURE_IDS, WINDOW_DAYS } from '../../../src/domain/scorecard/measure-id';
import { isBehind, recompute, writeReceipt } from '../../../src/domain/scorecard/receipt';
import { arbitraryTimeline } from '../../support/builders/arbitrary-timeline';
import { anIssue, history, rewrites } from '../../support/builders/issue';
import { AMINATA, CAMILLE, ROSTER } from '../../support/builders/people';
import { aContext, aScorecard, derive } from '../../support/builders/scorecard';
import { ACQ, aProject, WEB } from '../../support/builders/settings';

const projects = [aProject(), aProject({ projectId: WEB, projectKey: 'WEB' })];
const issues = fc.uniqueArray(arbitraryTimeline, { maxLength: 12, selector: (one) => one.issueId });
type Context = ReturnType<typeof aContext>;

function receiptOf(
  timelines: readonly Timeline[],
  measure: (typeof MEASURE_IDS)[number],
  context: Context,
  windowDays: (typeof WINDOW_DAYS)[number] = 90,
) {
  const behind = derive(timelines, context).filter((issue) =>
    isBehind(issue, measure, windowDays, context),
  );
  const parts = { measure, windowDays, context, projects, issues: behind, hidden: 0 };
  return writeReceipt(parts);
}

/** As the panel shows it. */
function wholeOf(
  timelines: readonly Timeline[],
  measure: (typeof MEASURE_IDS)[number],
  context: Context,
  windowDays: (typeof WINDOW_DAYS)[number] = 90,
) {
  const scorecards = [ACQ, WEB].map((id) => aScorecard(timelines, context, id));
  const { asOfDay, site } = context;
  return foldMeasure(MEASURES[measure], { scorecards, windowDays, asOfDay, site });
}

describe('a receipt', () => {
  it('gives the figure of the whole, from the issues behind it alone', () => {
    const context = aContext({ projects });
    fc.assert(
      fc.property(
        issues,
        fc.constantFrom(...MEASURE_IDS),
        fc.constantFrom(...WINDOW_DAYS),
        (timelines, measure, windowDays) => {
          const { figure, notes, target } = wholeOf(timelines, measure, context, windowDays);
          const receipt = receiptOf(timelines, measure, context, windowDays);
          expect(receipt.figure).toMatchObject({ figure, notes, target });
          const read = JSON.parse(JSON.stringify(receipt)) as typeof receipt;
          expect(JSON.stringify(recompute(read))).toBe(JSON.stringify(receipt.figure));
        },
      ),
    );
  });

  it('is the same whatever the order of the issues', () => {
    const context = aContext({ projects });
    fc.assert(
      fc.property(issues, (timelines) => {
        const text = (some: readonly Timeline[]) => JSON.stringify(receiptOf(some, 'M4', context));
        expect(text([...timelines].reverse())).toBe(text(timelines));
      }),
    );
  });

  it('keeps the dates of a membership only where somebody changed sides within the issue', () => {
    const roster = [
      ...ROSTER.filter(({ accountId }) => accountId !== CAMILLE),
      { accountId: CAMILLE, side: 'it', from: '2026-01-01', to: '2026-03-11' } as const,
      { accountId: CAMILLE, side: 'marketing', from: '2026-03-11' } as const,
    ];
    const context = aContext({ projects, site: { roster } });
    const building = history('2026-03-02 New', '2026-03-03 Ready', '2026-03-05 In build');
    const edits = [rewrites(CAMILLE, '2026-03-10'), rewrites(CAMILLE, '2026-03-12')];
    const both = receiptOf(
      [anIssue({ reporter: AMINATA, history: building, entries: edits })],
      'M4',
      context,
    );
    expect(both.site.roster).toContainEqual(
      expect.objectContaining({ side: 'it', from: '2026-01-01', to: '2026-03-11' }),
    );
    const after = receiptOf(
      [anIssue({ reporter: AMINATA, history: building, entries: edits.slice(1) })],
      'M4',
      context,
    );
    expect(JSON.stringify(after.site.roster)).not.toContain('2026-03-11');
  });

  it.each(['Pacific/Auckland', 'Pacific/Honolulu'])('is of the same day in %s', (timeZone) => {
    const context = aContext({ projects, site: { timeZone } });
    const timelines = [anIssue({ history: history('2026-03-02 Ready') })];
    const receipt = receiptOf(timelines, 'M4', context);
    expect(receipt.figure.figure).toMatchObject({ n: 1 });
    expect(receipt.figure.figure).toEqual(wholeOf(timelines, 'M4', context).figure);
  });
});
