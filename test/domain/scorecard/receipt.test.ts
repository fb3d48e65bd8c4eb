import fc from 'fast-check';
import { receiptSchema } from '../../../src/contract/receipt-schema';
import type { Timeline } from '../../../src/domain/flow/timeline';
import { MEASURES } from '../../../src/domain/scorecard/all-measures';
import { foldMeasure } from '../../../src/domain/scorecard/measure-fold';
import { MEASURE_IDS, WINDOW_DAYS } from '../../../src/domain/scorecard/measure-id';
import { isBehind, recompute, writeReceipt } from '../../../src/domain/scorecard/receipt';
import { starterCatalogue } from '../../../src/domain/standards/starter';
import { arbitraryTimeline } from '../../support/builders/arbitrary-timeline';
import { at } from '../../support/builders/instant';
import { anIssue, history, movesDate, rewrites, sets } from '../../support/builders/issue';
import { actor, AMINATA, CAMILLE, ROSTER } from '../../support/builders/people';
import { aContext, aScorecard, derive } from '../../support/builders/scorecard';
import { ACQ, aProject, CHECK, SPLITS, WAIVES, WEB } from '../../support/builders/settings';

const MAUD = 'account-maud';
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

  it('counts what stood in a status without a stage, also where the measure leaves it out', () => {
    const context = aContext({ projects });
    const decides = (...steps: string[]) =>
      anIssue({ type: 'prototype', history: history(...steps) });
    const timelines = [
      decides('2026-03-02 Verdict due', '2026-03-03 Legal hold'),
      decides('2026-03-02 New', '2026-03-04 Legal hold'),
      decides('2026-03-02 New', '2026-03-05 Done'),
    ];
    const inWeb = [{ ...decides('2026-03-02 Verdict due', '2026-03-03 Frozen'), projectId: WEB }];
    const { figure } = receiptOf([...timelines, ...inWeb], 'M13', context).figure;
    expect(figure).toMatchObject({
      reason: { kind: 'unmapped-statuses', statuses: [{ issues: 2 }] },
    });
    expect(figure).toEqual(wholeOf([...timelines, ...inWeb], 'M13', context).figure);
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

  it('carries what a decision was split from, near and far, so that its start is there', () => {
    const context = aContext({ projects });
    const decided = (id: string, wholeId: string | undefined, ...steps: readonly string[]) =>
      anIssue({
        ...{ id, type: 'decision', history: history(...steps) },
        links: wholeId
          ? [{ typeId: SPLITS, otherIssueId: wholeId, direction: 'inward', createdAt: undefined }]
          : [],
      });
    const first = decided('901', undefined, '2026-02-02 Verdict due', '2026-03-02 Stopped');
    const second = decided('902', '901', '2026-02-16 Verdict due', '2026-03-02 Stopped');
    const parts = Array.from({ length: 11 }, (_, i) =>
      decided(`91${i}`, '902', '2026-03-02 Verdict due', '2026-03-04 Done'),
    );
    const wholes = [second, first];
    const issues = derive(parts, context, () => ({ acts: [], waivers: [], wholes }));
    const settings = { windowDays: 90, context, projects, issues, hidden: 0 } as const;
    const receipt = writeReceipt({ measure: 'M13', ...settings });
    expect(receipt.figure.figure).toMatchObject({ kind: 'ready', n: 11, value: 22 });
    const read = JSON.parse(JSON.stringify(receipt)) as typeof receipt;
    expect(recompute(read)).toEqual(receipt.figure);
    expect(receiptSchema.safeParse({ ...read, fingerprint: '' }).error).toBeUndefined();
  });

  it('carries our own acts and the waivers, and names nobody in them', () => {
    const standards = starterCatalogue('2025-01-01').filter(({ key }) => key === 'brand');
    const roster = [
      ...ROSTER,
      { accountId: MAUD, side: 'marketing', role: 'brand', from: '2025-01-01' } as const,
    ];
    const context = aContext({ site: { standards, roster }, projects });
    const lived = history('2026-03-02 In review', '2026-03-10 Done');
    const plain = anIssue({
      type: 'waiver',
      history: history('2026-03-03 Verdict due', '2026-03-06 Done'),
      entries: [
        sets(AMINATA, '2026-03-03', 'check', CHECK.brand),
        { ...movesDate(AMINATA, '2026-03-03', undefined, '2026-03-31'), field: 'expiresOn' },
      ] as Timeline['entries'],
    });
    const waiver = {
      ...plain,
      entries: plain.entries.map((entry) =>
        entry.kind === 'status' ? { ...entry, actor: actor(MAUD) } : entry,
      ),
    };
    const link = { typeId: WAIVES, otherIssueId: waiver.issueId, direction: 'inward' } as const;
    const waived = anIssue({ history: lived, links: [{ ...link, createdAt: at('2026-03-03') }] });
    const met = anIssue({ history: lived });
    const missed = Array.from({ length: 7 }, () => anIssue({ history: lived }));
    const act = { kind: 'check', check: 'brand', state: 'met' } as const;
    const behind = derive([waived, met, ...missed], context, ({ issueId }) => ({
      acts: issueId === met.issueId ? [{ ...act, at: at('2026-03-09'), actor: actor(MAUD) }] : [],
      waivers: issueId === waived.issueId ? [waiver] : [],
      wholes: [],
    }));
    const parts = { windowDays: 90, context, projects, issues: behind, hidden: 0 } as const;
    const receipt = writeReceipt({ measure: 'M6', ...parts });
    expect(receipt.figure.figure).toMatchObject({ kind: 'ready', n: 9, missShare: 7 / 9 });
    const text = JSON.stringify(receipt);
    for (const who of [MAUD, AMINATA, String(actor(MAUD))]) expect(text).not.toContain(who);
    const read = JSON.parse(text) as typeof receipt;
    expect(recompute(read)).toEqual(receipt.figure);
    expect(receiptSchema.safeParse({ ...read, fingerprint: '' }).error).toBeUndefined();
  });
});
