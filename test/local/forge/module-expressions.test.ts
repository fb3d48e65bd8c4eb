import {
  compileModuleExpression,
  formatValue,
  isDisplayed,
} from '../../../local/forge/expressions/module-expressions';

describe('a formatter', () => {
  it.each<[string, unknown, string]>([
    ["value == null ? '' : value.label", { label: 'Urgent' }, 'Urgent'],
    ["value == null ? '' : value.label", null, ''],
    ["value?.label ?? 'none'", null, 'none'],
    ["value.days + ' d'", { days: 3 }, '3 d'],
    ['`${value.n} of ${value.total}`', { n: 1, total: 2 }, '1 of 2'],
    ['value.toString()', 4.5, '4.5'],
    ["value.map(v => v.name).join(', ')", [{ name: 'a' }, { name: 'b' }], 'a, b'],
  ])('%s of %j', (text, value, expected) =>
    expect(formatValue(compileModuleExpression('formatter', text), value)).toBe(expected),
  );

  it('must answer with a string', () =>
    expect(() => formatValue(compileModuleExpression('formatter', 'value'), 1)).toThrow('string'));

  it('knows no event', () =>
    expect(() => compileModuleExpression('formatter', 'event.x')).toThrow('"event"'));
});

it('refuses a value by a validation of its field', () => {
  const { run } = compileModuleExpression('fieldValidation', 'value == null || value <= 100');
  expect([null, 100, 101].map((value) => run({ value }).value)).toEqual([true, true, false]);
});

describe('a display condition', () => {
  const project = { properties: { app: { enabled: true } } };
  it.each([
    ["project.properties['app'].enabled == true", true],
    ["project.properties['other'].enabled == true", false],
    ['project.properties', false],
    ["user.groups.includes('makers')", true],
  ])('%s is %s', (text, expected) => {
    const scope = { project, user: { groups: ['makers'] } };
    const condition = compileModuleExpression('displayCondition', text);
    expect(isDisplayed(condition, scope)).toBe(expected);
  });
});
