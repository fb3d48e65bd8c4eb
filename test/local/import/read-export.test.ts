import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { keyOf, type FoundIssue } from '../../../local/import/exported';
import { openExport } from '../../../local/import/read-export';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'entente-export-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function fileOf(text: string): string {
  const file = path.join(dir, 'export.json');
  writeFileSync(file, text);
  return file;
}

async function read(text: string, options = {}): Promise<FoundIssue[]> {
  const source = await openExport(fileOf(text), options);
  const all: FoundIssue[] = [];
  for await (const found of source.issues()) all.push(found);
  return all;
}

const line = (key: string): string => JSON.stringify({ key, fields: {} });
const placesOf = (all: FoundIssue[]): string[] => all.map((each) => `${each.place} ${keyOf(each)}`);

describe('an export', () => {
  it.each([
    ['a page of search', `{\n"issues":[${line('A-1')},${line('A-2')}]}`],
    ['a list', `[\n${line('A-1')},\n${line('A-2')}\n]`],
    ['a list of pages', `[{"issues":[${line('A-1')}]},{"issues":[${line('A-2')}]}]`],
    [
      'a page over many lines',
      JSON.stringify({ issues: [{ key: 'A-1' }, { key: 'A-2' }] }, null, 2),
    ],
    ['text with a mark of its order', `\uFEFF[${line('A-1')},${line('A-2')}]`],
  ])('is read from %s', async (_form, text) => {
    expect(placesOf(await read(text))).toEqual(['issue 1 A-1', 'issue 2 A-2']);
  });

  it('is read from JSON lines, whatever ends them', async () => {
    expect(placesOf(await read(`${line('A-1')}\r\n\n${line('A-2')}`))).toEqual([
      'line 1 A-1',
      'line 3 A-2',
    ]);
  });

  it('is read from lines that are pages, with what a page says of its fields', async () => {
    const page = { names: { customfield_1: 'Lane' }, issues: [{ key: 'A-1' }, { key: 'A-2' }] };
    const all = await read(`${JSON.stringify(page)}\n${JSON.stringify({ issues: [] })}`);
    expect(placesOf(all)).toEqual(['line 1, issue 1 A-1', 'line 1, issue 2 A-2']);
    expect(all[1]?.names).toEqual({ customfield_1: 'Lane' });
  });
});

describe('a broken export', () => {
  it.each([
    [
      'a line in the middle',
      `${line('A-1')}\n{"key":"A-2","fields":\n${line('A-3')}`,
      /at line 2: /,
    ],
    ['a last line that is cut', `${line('A-1')}\n${line('A-2').slice(0, 9)}`, /at line 2: /],
    ['a first line that is cut', `{"key":"A-1","fields":\n${line('A-2')}`, /at line 1: /],
    ['a line that is no issue', `${line('A-1')}\n7`, /at line 2: it is no issue/],
    ['a list that is cut', `[\n${line('A-1')},\n{"key":`, /at line 3, column \d+: it is not valid/],
    ['an object without issues', '{"total":0}', /holds no issues/],
    ['no bytes', '', /is empty/],
  ])('is refused with the place: %s', async (_what, text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });

  it('that is not there is refused', async () => {
    await expect(openExport(path.join(dir, 'none'))).rejects.toThrow('is not there, or is no file');
  });

  it('gives its good lines to whoever asks for them, and tells of the others', async () => {
    const told: string[] = [];
    const onBrokenLine = (place: string) => told.push(place);
    const text = `${line('A-1')}\n{"key":\n${line('A-3')}`;
    expect(placesOf(await read(text, { onBrokenLine }))).toEqual(['line 1 A-1', 'line 3 A-3']);
    expect(told).toEqual(['line 2']);
  });
});
