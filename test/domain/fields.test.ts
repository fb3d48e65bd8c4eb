import { findOptionKey } from '../../src/domain/fields';

const LANE = { id: 'customfield_10041', options: { urgent: '11', planned: '12' } };

describe('an option of a mapped field', () => {
  it('has our own key, whatever its name in Jira', () => {
    expect(findOptionKey(LANE, '12')).toBe('planned');
  });

  it('has none when an admin added it, or when the field is not mapped or has no options', () => {
    expect(findOptionKey(LANE, '13')).toBeUndefined();
    expect(findOptionKey({ id: 'customfield_10042' }, '11')).toBeUndefined();
    expect(findOptionKey(undefined, '11')).toBeUndefined();
  });
});
