import { presetsOf, type FieldInput } from '../../../src/domain/board/transition';
import { aTransition } from './a-board';

const verdict: FieldInput = {
  kind: 'option',
  options: [
    { id: '1', name: 'Scale' },
    { id: '2', name: 'Yes, if…' },
  ],
};

describe('what a way says by itself', () => {
  it.each([
    ['Scale', { detail: '1' }],
    ['scale ', { detail: '1' }],
    ['Yes, if…', { detail: '2' }],
    ['Stop', {}],
  ])('fills in the option of the same name (%s)', (name, expected) => {
    expect(presetsOf(aTransition(name, '10', [{ input: verdict }]))).toEqual(expected);
  });

  it('is nothing for a text', () => {
    expect(presetsOf(aTransition('Scale', '10', [{ name: 'Scale' }]))).toEqual({});
  });
});
