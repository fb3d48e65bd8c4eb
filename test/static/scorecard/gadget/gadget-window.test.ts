import { windowIn } from '../../../../static/app/src/scorecard/gadget/gadget-window';

describe('the window of a gadget', () => {
  it.each([
    [{ windowDays: 30 }, 30],
    // Jira may keep what was submitted as texts.
    [{ windowDays: '365' }, 365],
    [undefined, 90],
    [null, 90],
    [{}, 90],
    [{ windowDays: 7 }, 90],
    [{ windowDays: { toString: 'x' } }, 90],
    ['30', 90],
  ])('kept as %j is %i days', (configuration, days) => {
    expect(windowIn(configuration)).toBe(days);
  });
});
