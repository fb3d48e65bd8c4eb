import type { StageMap } from '../../../src/domain/stage';
import type { FollowedIssue, PastChange } from '../../../src/domain/standing/followed-issue';
import { findNextStep, isRequestersTurn } from '../../../src/domain/standing/next-step';
import { findWhereabouts } from '../../../src/domain/standing/whereabouts';

const STAGE_MAP: StageMap = {
  radar: { stage: 'radar', waitsOn: 'nobody' },
  new: { stage: 'intake', waitsOn: 'it' },
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
const RULES = {
  stageMap: STAGE_MAP,
  fields: { flagReason: { id: 'f', options: { vendor: '31', legal: '32' } } },
  flagReasons: { '31': 'vendor', '32': 'decision' },
} as const;

function anIssue(statusId: string, patch: Partial<FollowedIssue> = {}): FollowedIssue {
  return {
    ...{ id: '1', key: 'ACQ-1', title: 'Plant', projectId: '1', typeId: '1', statusId },
    ...{ statusName: statusId, reporterId: 'p', createdAt: 100, flagged: false, values: {} },
    ...patch,
  };
}
const moved = (at: number, from: string, to: string): PastChange => ({
  ...{ kind: 'status', at, from, to },
});
const find = (issue: FollowedIssue, past: readonly PastChange[] = []) =>
  findWhereabouts(issue, past, RULES);

describe('where a request is', () => {
  it.each([
    ['radar', {}, 'radar', 'nobody', 'file-it', 'marketing'],
    ['radar', { answer: 'not-now' }, 'put-off', 'nobody', 'look-again', 'it'],
    ['new', {}, 'unanswered', 'it', 'answer', 'it'],
    ['triage', {}, 'studied', 'it', 'answer', 'it'],
    ['turn', {}, 'asked-back', 'marketing', 'reply', 'marketing'],
    ['ready', {}, 'ready', 'it', 'pull', 'it'],
    ['build', {}, 'build', 'nobody', 'build', 'it'],
    ['review', {}, 'review', 'marketing', 'try-it', 'marketing'],
    ['pilot', {}, 'pilot', 'nobody', 'watch-pilot', 'both'],
    ['verdict', {}, 'decide', 'decision', 'give-verdict', 'both'],
    ['stopped', { answer: 'no-but' }, 'declined', 'nobody', 'consider-alternative', 'marketing'],
  ])('in %s with %j is %s, waits on %s, and next: %s by %s', (...row) => {
    const [status, values, place, waitsOn, what, who] = row;
    const where = find(anIssue(status, { values }));
    expect(where).toMatchObject({ kind: 'known', place, waitsOn, blocked: undefined });
    expect(findNextStep(where)).toEqual({ kind: 'step', who, what });
  });

  it.each(['done', 'stopped'])('has no next step in %s', (status) => {
    expect(findNextStep(find(anIssue(status)))).toEqual({ kind: 'none' });
  });

  it('is not guessed for a status without a stage', () => {
    const where = find(anIssue('99', { statusName: 'Blocage juridique' }));
    expect(where).toEqual({ kind: 'not-mapped', statusName: 'Blocage juridique' });
    expect(findNextStep(where)).toMatchObject({ what: 'map-status' });
    expect(isRequestersTurn(where)).toBe(false);
  });
});

describe('a flag', () => {
  const past = [moved(200, 'new', 'build'), { kind: 'flag', at: 300, on: true } as const];

  it('wins over the status, from when it was set', () => {
    const issue = anIssue('build', { flagged: true, values: { flagReason: 'vendor' } });
    const where = find(issue, past);
    expect(where).toMatchObject({ waitsOn: 'vendor', since: 300, blocked: { reason: 'vendor' } });
    expect(findNextStep(where)).toEqual({ kind: 'step', who: 'vendor', what: 'unblock' });
  });

  it('without a reason waits on "not said"', () => {
    const where = find(anIssue('build', { flagged: true }), past);
    expect(where).toMatchObject({ waitsOn: 'not-said', blocked: { reason: undefined } });
  });

  it('does not hold what has ended', () => {
    expect(find(anIssue('done', { flagged: true }))).toMatchObject({ blocked: undefined });
  });
});

describe('since when', () => {
  it('is the creation where nothing happened', () => {
    expect(find(anIssue('new'))).toMatchObject({ since: 100 });
  });

  it('counts the wait for an answer from filing, through triage', () => {
    expect(find(anIssue('triage'), [moved(200, 'new', 'triage')])).toMatchObject({ since: 100 });
  });

  it('starts again when the turn changes', () => {
    const past = [moved(200, 'new', 'triage'), moved(300, 'triage', 'turn')];
    expect(find(anIssue('turn'), past)).toMatchObject({ since: 300 });
    const back = [...past, moved(400, 'turn', 'triage')];
    expect(find(anIssue('triage'), back)).toMatchObject({ since: 400 });
  });

  it('keeps the queue of what is ready apart from the wait for an answer', () => {
    expect(find(anIssue('ready'), [moved(200, 'triage', 'ready')])).toMatchObject({ since: 200 });
  });

  it('starts with the status after one without a stage', () => {
    expect(find(anIssue('triage'), [moved(200, '99', 'triage')])).toMatchObject({ since: 200 });
  });
});
