import {
  findGraduationLack,
  hasVerdictScale,
  scaleUpOf,
} from '../../../src/domain/board/graduation';
import { aCard, aProject, STATUS } from './a-board';

const VERDICT = { id: 'verdict', options: { scale: '71', iterate: '72', stop: '73' } };
const scaled = aCard({ key: 'ACQ-1', statusId: STATUS.done, verdictOptionId: '71' });

describe('a prototype that can go into delivery', () => {
  it.each([
    ['has the verdict scale and is done', scaled, true],
    ['is not one with another verdict', { ...scaled, verdictOptionId: '73' }, false],
    ['is not one that was stopped', { ...scaled, statusId: STATUS.stopped }, false],
    ['is not one whose trial goes on', { ...scaled, statusId: STATUS.verdict }, false],
    ['is not a request', { ...scaled, workType: 'request' as const }, false],
  ])('%s', (_, card, expected) => {
    expect(hasVerdictScale(card, aProject(), { verdict: VERDICT })).toBe(expected);
  });

  it('is told by its status where the site has no verdict', () => {
    const { verdictOptionId: _, ...card } = scaled;
    expect(hasVerdictScale(card, aProject(), {})).toBe(true);
    expect(hasVerdictScale(card, aProject(), { verdict: VERDICT })).toBe(false);
  });
});

describe('what a prototype becomes', () => {
  it('keeps the brief, and is a planned scale-up held to the standards of scale', () => {
    expect(
      scaleUpOf({
        outcome: 'They come back',
        channel: ['email'],
        lane: 'urgent',
        clearedFor: 'pilot',
      }),
    ).toEqual({
      outcome: 'They come back',
      channel: ['email'],
      lane: 'planned',
      variant: 'scale-up',
      clearedFor: 'scale',
    });
  });

  it('leaves the dates of the trial behind', () => {
    const dates = { neededBy: '2026-12-01', timeBoxEnd: '2026-11-20' };
    expect(scaleUpOf(dates)).not.toMatchObject(dates);
    expect(Object.keys(scaleUpOf(dates))).toEqual(['lane', 'variant', 'clearedFor']);
  });

  it('lacks what set-up has not made', () => {
    const types = { prototype: [], waiver: [], decision: [], delivery: [], campaign: [] };
    const lack = (request: readonly string[], graduatesLinkTypeId?: string) =>
      findGraduationLack({
        workTypes: { ...types, request },
        ...(graduatesLinkTypeId && { graduatesLinkTypeId }),
      });
    expect(lack([], '9')).toBe('request-type');
    expect(lack(['102'])).toBe('link-type');
    expect(lack(['102'], '9')).toBeUndefined();
  });
});
