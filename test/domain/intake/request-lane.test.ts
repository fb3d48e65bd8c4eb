import { deriveLane, parseAmount } from '../../../src/domain/intake/request-lane';
import { fieldsOfDraft } from '../../../src/domain/intake/request-fields';
import { aDraft } from './draft';

describe('the lane of a request', () => {
  const priced = { urgent: true, urgentReason: 'The consent banner is down' };

  it.each([
    ['rapid-prototype', 'an experiment', { kind: 'try-out' }],
    ['planned', 'a change', { kind: 'change' }],
    ['planned', 'new data', { kind: 'data-source' }],
    ['planned', 'nothing said yet', { kind: undefined }],
    ['urgent', 'reason, date and price', priced],
    ['urgent', 'a priced urgent change', { ...priced, kind: 'change' }],
    ['rapid-prototype', 'urgency without a reason', { urgent: true, urgentReason: ' ' }],
    ['rapid-prototype', 'urgency without a date', { ...priced, neededBy: undefined }],
    ['rapid-prototype', 'urgency without a price', { ...priced, costPerWeek: '' }],
    ['rapid-prototype', 'urgency that costs nothing', { ...priced, costPerWeek: '0' }],
    ['rapid-prototype', 'a reason without urgency', { ...priced, urgent: false }],
  ] as const)('is %s for %s', (lane, _, patch) => {
    expect(deriveLane(aDraft(patch))).toBe(lane);
  });

  it('keeps the reason only of what is urgent', () => {
    expect(fieldsOfDraft(aDraft(priced)).urgentReason).toBe('The consent banner is down');
    expect(fieldsOfDraft(aDraft({ ...priced, urgent: false }))).not.toHaveProperty('urgentReason');
  });
});

describe('an amount', () => {
  it.each([
    ['1200', 1200],
    ['1 200', 1200],
    ['1\u202f200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['1.200', 1200],
    ['1,200', 1200],
    ['€ 1’200', 1200],
    ['12,5', 12.5],
    ['0', 0],
  ])('reads %j as %d', (typed, amount) => {
    expect(parseAmount(typed)).toBe(amount);
  });

  it.each(['', 'a lot', '-5', '12k', '9'.repeat(15)])('is not %j', (typed) => {
    expect(parseAmount(typed)).toBeUndefined();
  });
});
