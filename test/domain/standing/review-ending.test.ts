import { findEndings, findReviewProblem } from '../../../src/domain/standing/review-ending';
import { findHop, type OpenTransition, type ReviewEnding } from '../../../src/domain/standing/road';
import type { StageMap } from '../../../src/domain/stage';

const STAGE_MAP: StageMap = {
  triage: { stage: 'triage', waitsOn: 'it' },
  turn: { stage: 'triage', waitsOn: 'marketing' },
  ready: { stage: 'ready', waitsOn: 'it' },
  build: { stage: 'build', waitsOn: 'nobody' },
  review: { stage: 'review', waitsOn: 'marketing' },
  pilot: { stage: 'pilot', waitsOn: 'nobody' },
  verdict: { stage: 'decide', waitsOn: 'decision' },
  done: { stage: 'done', waitsOn: 'nobody' },
  stopped: { stage: 'stopped', waitsOn: 'nobody' },
};

/** A transition named after its target; `reason` is on its screen, `date!` must be filled in. */
function to(toStatusId: string, ...screen: string[]): OpenTransition {
  const fields = screen.map((f) => [f.replace('!', ''), { required: f.endsWith('!') }] as const);
  return { id: `to-${toStatusId}`, toStatusId, fields: Object.fromEntries(fields) };
}

const hopOf = (ending: ReviewEnding, open: readonly OpenTransition[]) =>
  findHop({ kind: 'review', ending }, 'review', open, STAGE_MAP, ['reason']);

describe('the end of a review', () => {
  it.each([
    ['works', ['stopped', 'done', 'verdict', 'pilot', 'build'], 'to-pilot'],
    ['works', ['stopped', 'done', 'verdict', 'build'], 'to-verdict'],
    ['works', ['stopped', 'done', 'build'], 'to-done'],
    ['not-yet', ['done', 'triage', 'ready', 'build'], 'to-build'],
    ['not-yet', ['done', 'triage', 'ready'], 'to-ready'],
    ['not-yet', ['done', 'turn', 'triage'], 'to-triage'],
  ] as const)('"%s" with ways to %j takes %s', (ending, targets, id) => {
    const hop = hopOf(
      ending,
      targets.map((target) => to(target)),
    );
    expect(hop).toMatchObject({ kind: 'arrive', transition: { id } });
  });

  it('does not get round a pilot whose screen asks for more', () => {
    expect(hopOf('works', [to('pilot', 'date!'), to('done')])).toEqual({ kind: 'no-road' });
  });

  it('is never a stop, nor a question to marketing itself', () => {
    expect(hopOf('works', [to('stopped')])).toEqual({ kind: 'no-road' });
    expect(hopOf('not-yet', [to('stopped'), to('turn')])).toEqual({ kind: 'no-road' });
  });

  it('goes back by the way that keeps the kind of change', () => {
    const plain = { ...to('build'), id: 'plain' };
    expect(hopOf('not-yet', [plain, to('build', 'reason')])).toMatchObject({
      transition: { id: 'to-build' },
    });
  });
});

describe('the endings that somebody can give', () => {
  it.each([
    [to('build', 'reason!'), 'required'],
    [to('build', 'reason'), 'optional'],
    [to('build'), 'not-asked'],
  ] as const)('say of %j whether the kind of change is asked for: %s', (back, reason) => {
    expect(findEndings('review', [back, to('done')], STAGE_MAP, 'reason')).toEqual({
      works: true,
      notYet: { reason },
    });
  });

  it('are none without open transitions, or where a screen demands what we cannot give', () => {
    const none = { works: false, notYet: undefined };
    expect(findEndings('review', [], STAGE_MAP, 'reason')).toEqual(none);
    const open = [to('pilot', 'date!'), to('build', 'reason!')];
    expect(findEndings('review', open, STAGE_MAP, undefined)).toEqual(none);
  });
});

describe('"not yet"', () => {
  it('needs words, then the kind of change where it is demanded', () => {
    expect(findReviewProblem({ text: ' … ', reason: 'defect' }, 'required')).toBe('text');
    expect(findReviewProblem({ text: 'Trop gros', reason: '' }, 'required')).toBe('reason');
    expect(findReviewProblem({ text: 'Trop gros', reason: '' }, 'optional')).toBeUndefined();
    expect(findReviewProblem({ text: 'Trop gros', reason: 'defect' }, 'required')).toBeUndefined();
  });
});
