import fc from 'fast-check';
import { toCsv, type CsvCell } from '../../src/domain/csv';

describe('CSV', () => {
  it.each<[string, CsvCell, string]>([
    ['a word as it is', 'ACQ-1', 'ACQ-1'],
    ['a comma in quotes', 'a, b', '"a, b"'],
    ['a semicolon in quotes', 'a;b', '"a;b"'],
    ['a quote doubled', 'the "big" one', '"the ""big"" one"'],
    ['a line break in quotes', 'a\nb', '"a\nb"'],
    ['nothing as an empty cell', undefined, ''],
    ['a number plain', 12345.5, '12345.5'],
    ['a negative number plain', -3, '-3'],
    ['a number without noise of floating point', 0.1 + 0.2, '0.3'],
    ['a formula as text', '=1+1', "'=1+1"],
    ['a plus as text', '+33', "'+33"],
    ['a minus as text', '-cmd', "'-cmd"],
    ['an at sign as text', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula behind a tab as text, in quotes', '\t=1', '"\'\t=1"'],
    [
      'a formula with a comma as text, in quotes',
      '=HYPERLINK("x","y")',
      `"'=HYPERLINK(""x"",""y"")"`,
    ],
  ])('writes %s', (_, cell, written) => {
    expect(toCsv([[cell]])).toBe(`${written}\r\n`);
  });

  it('parts cells by commas and ends every row by CRLF', () => {
    expect(
      toCsv([
        ['a', 'b'],
        [1, 2],
      ]),
    ).toBe('a,b\r\n1,2\r\n');
  });

  it('is read back cell by cell, whatever the texts', () => {
    const text = fc.string().filter((one) => !/^[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
        expect(readRow(toCsv([cells]))).toEqual(cells);
      }),
    );
  });
});

/** A reader of one row, by the grammar of RFC 4180. */
function readRow(line: string): readonly string[] {
  const cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, bare, end] of line.matchAll(pattern)) {
    cells.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') break;
  }
  return cells;
}
