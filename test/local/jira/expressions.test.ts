import { compileExpression, evaluateExpression } from '../../../local/jira/expressions/compile';
import {
  EXPRESSION_LIMIT_TABLE,
  JIRA_EXPRESSION_LIMITS,
} from '../../../local/jira/expressions/expression-limits';

const scope = {
  value: 'Blue',
  nothing: null,
  n: 7,
  yes: true,
  list: [1, 2, 3],
  words: ['a', 'b', 'b'],
  nested: [[1], [2, 3]],
  map: { a: 1, b: { c: 'deep' }, 'with-dash': 2, list: [{ k: 1 }, { k: 2 }] },
  user: { groups: ['makers', 'admins'] },
};
const run = (text: string) => evaluateExpression(text, scope);

describe('a value', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['true', true],
    ['1.5', 1.5],
    ["'text'", 'text'],
    ['"text"', 'text'],
    ['[1, [2], null]', [1, [2], null]],
    ["{ a: n, 'b': [n] }", { a: 7, b: [7] }],
    ['`n is ${n}, ${nothing}`', 'n is 7, null'],
    ['n', 7],
    ['(n)', 7],
    // Members.
    ['map.a', 1],
    ['map.b.c', 'deep'],
    ["map['with-dash']", 2],
    ["map['with' + '-' + 'dash']", 2],
    ['map.missing', null],
    ['map?.b?.c', 'deep'],
    ['nothing?.b.c.d', null],
    ['map.missing?.name', null],
    ['nothing?.trim()', null],
    ['list[1]', 2],
    ['list[9]', null],
    ['list.length', 3],
    ['value.length', 4],
    // Logic.
    ['yes && n == 7', true],
    ['!yes || n == 7', true],
    ['!yes', false],
    ['nothing ?? 3', 3],
    ['0 ?? 3', 0],
    ["nothing || 'other'", 'other'],
    ['yes ? 1 : 2', 1],
    ["nothing == null ? '' : value", ''],
    ["value == null ? '' : value", 'Blue'],
    // Comparison: no conversion.
    ["n == '7'", false],
    ["n != '7'", true],
    ['n < 8', true],
    ['n <= 7', true],
    ['n > 7', false],
    ["'a' < 'b'", true],
    ["'b' >= 'b'", true],
    ['nothing == null', true],
    ['list == list', true],
    // Arithmetic and text.
    ['n + 1', 8],
    ['n - 1', 6],
    ['n * 2', 14],
    ['n / 2', 3.5],
    ['n % 2', 1],
    ['-n', -7],
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ["'n: ' + n", 'n: 7'],
    ["n + '!' + yes", '7!true'],
    ['n.toString()', '7'],
    ["value.toLowerCase() + value.toUpperCase() + ' x '.trim()", 'blueBLUEx'],
    ["value.startsWith('Bl') && value.endsWith('ue') && value.includes('lu')", true],
    ['value.slice(1, 3)', 'lu'],
    ["value.indexOf('u')", 2],
    ["'a,b'.split(',')", ['a', 'b']],
    ["'a.b.c'.replace('.', '-')", 'a-b-c'],
    // Lists and lambdas.
    ['list.map(x => x * n)', [7, 14, 21]],
    ['list.map((x, i) => x - i)', [1, 1, 1]],
    ['list.filter(x => x > 1)', [2, 3]],
    ['list.some(x => x > 2)', true],
    ['list.every(x => x > 2)', false],
    ['list.find(x => x > 1)', 2],
    ['list.find(x => x > 9)', null],
    ['list.includes(2)', true],
    ["user.groups.includes('makers')", true],
    ["words.indexOf('b')", 1],
    ["words.join('-')", 'a-b-b'],
    ['list.concat([4])', [1, 2, 3, 4]],
    ['list.slice(1)', [2, 3]],
    ['nested.flatten()', [1, 2, 3]],
    ['nested.flatMap(x => x)', [1, 2, 3]],
    ['map.list.map(x => { key: x.k })', [{ key: 1 }, { key: 2 }]],
    ['list.map(x => list.filter(y => y < x).length)', [0, 1, 2]],
    ['list.map(n => n)', [1, 2, 3]],
  ])('%s', (text, expected) => expect(run(text)).toEqual(expected));
});

describe('a failure', () => {
  it.each([
    ['nothing.name', 'Cannot read property "name" of null'],
    ['map.missing.name', 'Cannot read property "name" of null'],
    ['nothing.trim()', 'Cannot call "trim" of null'],
    ["n < '7'", "Can't compare Number to String."],
    ['list < 1', "Can't compare List to Number."],
    ['n + nothing', "Can't apply + to Number and null."],
    ["'a' + nothing", "Can't add String and null."],
    ["'a' - 1", "Can't apply - to String and Number."],
    ['n / 0', 'Division by zero'],
    ['-value', "Can't negate String"],
    ['value.name', 'Unrecognized property of String: "name"'],
    ['list.name', 'Unrecognized property of List: "name"'],
    ['n.map(x => x)', 'Number has no function "map"'],
    ['list.map(n)', 'A lambda is expected'],
    ['list.filter(x => x)', 'must answer with a boolean'],
    ['value.includes(1)', 'A string is expected'],
    ['list.concat(1)', 'needs a list'],
    ["map['__pro' + 'to__']", '"__proto__" is no name'],
    ['map[list]', 'List is no name'],
  ])('%s fails', (text, message) => expect(() => run(text)).toThrow(message));
});

describe('a refusal', () => {
  it.each([
    ['n === 7', '"===" is not allowed (line 1, column 1)'],
    ['yes &&\n n ** 2', '"**" is not allowed (line 2, column 2)'],
    ['typeof n', '"typeof"'],
    ['n = 1', 'AssignmentExpression'],
    ['n++', 'UpdateExpression'],
    ['new Date()', 'NewExpression'],
    ['this', 'ThisExpression'],
    ['process', '"process"'],
    ['value.match("x")', '"match()" is not allowed (line 1, column 7)'],
    ['list.reduce((a, b) => a, 0)', '"reduce()"'],
    ['list.sort()', '"sort()"'],
    ["map['constructor']", '"constructor"'],
    ['map.constructor', '"constructor"'],
    ['map?.__proto__', '"__proto__"'],
    ['{ __proto__: map }', '"__proto__"'],
    ['value.map.call(n)', '"call()"'],
    ['(x => x)(1)', 'A call other than'],
    ['eval("1")', 'A call other than'],
    ["list['map'](x => x)", 'A call other than'],
    ['x => x', 'ArrowFunctionExpression'],
    ['[x => x]', 'ArrowFunctionExpression'],
    ['list.map(async x => x)', 'async'],
    ['list.map(({ a }) => a)', 'ObjectPattern'],
    ['list.map(function (x) { return x })', 'FunctionExpression'],
    ['[...list]', 'A spread'],
    ['{ ...map }', 'A spread'],
    ['{ [value]: 1 }', 'A computed key'],
    ['/a/', 'regular expression'],
    ['10n', 'bigint'],
    ['`a`.trim``', 'TaggedTemplateExpression'],
    ['n, n', 'SequenceExpression'],
    ['n; n', '"; n"'],
    ['import("fs")', 'ImportExpression'],
    ['n +', 'Unexpected token'],
    ['', 'Unexpected token'],
  ])('%s is refused by name', (text, message) => expect(() => run(text)).toThrow(message));
});

describe('a limit', () => {
  const { chars, leaves, steps } = JIRA_EXPRESSION_LIMITS;
  const compile = (text: string) => compileExpression(text, { variables: ['list'] });

  it('of 1,000 characters is crossed by one', () => {
    expect(() => compile(`'${'x'.repeat(chars - 2)}'`)).not.toThrow();
    expect(() => compile(`'${'x'.repeat(chars - 1)}'`)).toThrow(
      'Jira expression is too long (1001), limit: 1000 characters',
    );
  });

  it('of 100 leaves is crossed by one', () => {
    expect(() => compile(Array(leaves).fill('1').join('+'))).not.toThrow();
    expect(() =>
      compile(
        Array(leaves + 1)
          .fill('1')
          .join('+'),
      ),
    ).toThrow('Jira expression has too many nodes (101), limit: 100 leaves');
  });

  it('of 10,000 steps is crossed by one', () => {
    // A step each: `list`, `.some()` and its calls.
    const { run: evaluate } = compile('list.some(x => false)');
    expect(evaluate({ list: Array(steps - 2).fill(1) }).steps).toBe(steps);
    expect(() => evaluate({ list: Array(steps - 1).fill(1) })).toThrow('more than 10000 steps');
  });

  it('is in the table with the test that crosses it', () => {
    expect(EXPRESSION_LIMIT_TABLE.map(({ value }) => value)).toEqual([
      ...[1000, 100, 10_000, 10, 1000, 10_000],
    ]);
  });
});
