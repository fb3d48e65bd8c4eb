import { type GateFacts, listLacks, listLacksAhead } from '../../src/domain/gates/gate-lacks';
import { gateConfig, readGateParts } from '../../src/domain/gates/gate-config';
import type { FieldValues } from '../../src/domain/field-values';
import type { GateAgreement } from '../../src/domain/gates/gate';
import type { Stage } from '../../src/domain/stage';

const WARN: GateAgreement = { gate: 'cleared', stage: 'pilot', mode: 'warn' };

const lacking = (
  values: FieldValues,
  from: Stage | undefined,
  to: Stage,
  isCaseComplete?: boolean,
) => {
  const subject = { values, ...(isCaseComplete !== undefined && { isCaseComplete }) };
  return listLacks({ gates: [WARN] }, subject, from, to).map(({ gate, mode }) => `${gate} ${mode}`);
};

describe('what a move lacks', () => {
  it.each<[string, FieldValues, Stage | undefined, Stage, boolean | undefined, string[]]>([
    ['a Yes', { answer: 'yes' }, 'triage', 'ready', undefined, []],
    ['no answer at all', {}, 'triage', 'stopped', undefined, []],
    [
      'a bare Yes, if…',
      { answer: 'yes-if' },
      'triage',
      'ready',
      undefined,
      ['answer-detail advise'],
    ],
    [
      'an old day',
      { answer: 'not-now', answerDate: '2020-01-01' },
      'triage',
      'radar',
      undefined,
      [],
    ],
    ['no day', { answer: 'not-now' }, 'triage', 'radar', undefined, ['answer-detail advise']],
    ['a withdrawal from build', { answer: 'yes-if' }, 'build', 'stopped', undefined, []],
    ['a large case with a half', { size: 'l' }, 'ready', 'build', false, ['case-complete advise']],
    ['a large case, whole', { size: 'xl' }, 'ready', 'build', true, []],
    ['a large case that nobody looked at', { size: 'l' }, 'ready', 'build', undefined, []],
    ['small work', { size: 's' }, 'ready', 'build', false, []],
    ['work that comes back', { size: 'l' }, 'review', 'build', false, []],
    ['no clearance', {}, 'review', 'pilot', undefined, ['cleared warn']],
    ['too little', { clearedFor: 'prototype' }, 'review', 'pilot', undefined, ['cleared warn']],
    ['more than enough', { clearedFor: 'scale' }, 'review', 'pilot', undefined, []],
    [
      'a pilot’s clearance at the end',
      { clearedFor: 'pilot' },
      'decide',
      'done',
      undefined,
      ['cleared advise'],
    ],
    ['a status without a stage', {}, undefined, 'pilot', undefined, ['cleared warn']],
  ])('%s', (_, values, from, to, isCaseComplete, lacks) => {
    expect(lacking(values, from, to, isCaseComplete)).toEqual(lacks);
  });

  it('is told one gate ahead, and of a pilot only where there is one', () => {
    const ahead = (from: Stage, hasPilot = true) =>
      listLacksAhead({}, { values: { size: 'l' }, isCaseComplete: false }, from, hasPilot).map(
        ({ gate, stage }) => `${gate} ${stage}`,
      );
    expect(ahead('intake')).toEqual([]);
    expect(ahead('triage')).toEqual(['case-complete build']);
    expect(ahead('build')).toEqual(['cleared pilot']);
    expect(ahead('review', false)).toEqual(['cleared done']);
    expect(ahead('done')).toEqual([]);
  });
});

describe('a clearance that is lacking', () => {
  it.each<[string, GateFacts['clearanceMet'], FieldValues, Stage, number]>([
    ['nobody has asked', undefined, {}, 'pilot', 1],
    ['something is open', 'no', {}, 'pilot', 1],
    ['met for the pilot', 'pilot', {}, 'pilot', 0],
    ['met for more', 'scale', {}, 'pilot', 0],
    ['met for the pilot only', 'pilot', {}, 'done', 1],
    ['met for everybody', 'scale', {}, 'done', 0],
    ['cleared by a person all the same', 'no', { clearedFor: 'scale' }, 'done', 0],
  ])('%s', (_, clearanceMet, values, to, count) => {
    const facts = clearanceMet === undefined ? {} : { clearanceMet };
    expect(listLacks({}, { values, ...facts }, 'review', to)).toHaveLength(count);
  });
});

describe('the configuration of a validator', () => {
  it('asks each project its own part', () => {
    const config = gateConfig({ 2: 'b', 1: 'a' });
    expect(JSON.parse(config)).toEqual({
      expression: '(project.id != 1 || (a)) && (project.id != 2 || (b))',
      parts: { 1: 'a', 2: 'b' },
    });
    expect(readGateParts(config)).toEqual({ 1: 'a', 2: 'b' });
  });

  it.each(['', '{', '[]', '{"parts":7}', '{"parts":{"1":7}}'])(
    'reads nothing from %s',
    (config) => {
      expect(readGateParts(config)).toEqual({});
    },
  );
});
