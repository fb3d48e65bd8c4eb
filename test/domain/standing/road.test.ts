import type { StageMap } from '../../../src/domain/stage';
import { findHop, type Goal, type OpenTransition } from '../../../src/domain/standing/road';

const STAGE_MAP: StageMap = {
  radar: { stage: 'radar', waitsOn: 'nobody' },
  new: { stage: 'intake', waitsOn: 'it' },
  triage: { stage: 'triage', waitsOn: 'it' },
  turn: { stage: 'triage', waitsOn: 'marketing' },
  ready: { stage: 'ready', waitsOn: 'it' },
  stopped: { stage: 'stopped', waitsOn: 'nobody' },
};

/** `answer` is on the screen, `detail!` must be filled in. */
function to(id: string, toStatusId: string, ...screen: string[]): OpenTransition {
  const fields = screen.map((f) => [f.replace('!', ''), { required: f.endsWith('!') }] as const);
  return { id, toStatusId, fields: Object.fromEntries(fields) };
}

const FROM_TRIAGE = [
  to('withdraw', 'stopped', 'resolution!'),
  to('yes', 'ready', 'answer'),
  to('yes-if', 'ready', 'answer', 'detail!'),
  to('not-now', 'radar', 'answer', 'date!'),
  to('no-but', 'stopped', 'answer', 'detail!'),
  to('ask', 'turn'),
];

const answer = (kind: 'yes' | 'yes-if' | 'not-now' | 'no-but'): Goal => ({
  kind: 'answer',
  answer: kind,
});

describe('the road to an answer', () => {
  it.each([
    [answer('yes'), ['answer'], 'yes'],
    [answer('yes-if'), ['answer', 'detail'], 'yes-if'],
    [answer('not-now'), ['answer', 'date'], 'not-now'],
    [answer('no-but'), ['answer', 'detail'], 'no-but'],
    [{ kind: 'ask' } as const, [], 'ask'],
  ])('from triage arrives: %j by what its screen takes', (goal, fillable, id) => {
    const hop = findHop(goal, 'triage', FROM_TRIAGE, STAGE_MAP, fillable);
    expect(hop).toMatchObject({ kind: 'arrive', transition: { id } });
  });

  it.each([
    ['radar', [to('submit', 'new')], 'submit'],
    ['new', [to('radar', 'radar'), to('start', 'triage')], 'start'],
    ['turn', [to('reply', 'triage')], 'reply'],
  ])('from %s comes nearer first', (from, open, id) => {
    const hop = findHop(answer('yes'), from, open, STAGE_MAP, ['answer']);
    expect(hop).toMatchObject({ kind: 'approach', transition: { id } });
  });

  it('is none where the only way asks for more than we have', () => {
    const open = [to('withdraw', 'stopped', 'resolution!')];
    expect(findHop(answer('no-but'), 'triage', open, STAGE_MAP, ['answer', 'detail'])).toEqual({
      kind: 'no-road',
    });
  });

  it('is none from a status without a stage, or far down the road', () => {
    const open = [to('back', 'triage')];
    for (const from of ['99', 'ready'])
      expect(findHop(answer('yes'), from, open, STAGE_MAP, [])).toEqual({ kind: 'no-road' });
  });

  it('of what was put off leads back to New', () => {
    const hop = findHop({ kind: 'submit' }, 'radar', [to('submit', 'new')], STAGE_MAP, []);
    expect(hop).toMatchObject({ kind: 'arrive', transition: { id: 'submit' } });
  });

  it('of a reply leads back to IT', () => {
    const hop = findHop({ kind: 'reply' }, 'turn', [to('reply', 'triage')], STAGE_MAP, []);
    expect(hop).toMatchObject({ kind: 'arrive', transition: { id: 'reply' } });
  });
});
