import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFlowOptions } from '../../bench/flow/options';
import { readCalendarFile, readStagesFile } from '../../bench/flow/settings-files';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'entente-flow-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const WEEKDAYS = {
  ...{ timeZone: 'UTC', workdays: [1, 2, 3, 4, 5], holidays: [] },
  ...{ fromMinute: 9 * 60, toMinute: 17 * 60 },
};

describe('the options', () => {
  test('name files from where the command was called', () => {
    const options = readFlowOptions(['a.jsonl', '--json', '--calendar', 'c.json'], '/from');
    expect(options).toEqual({ file: '/from/a.jsonl', json: true, calendarFile: '/from/c.json' });
  });

  test.each([
    [[], /takes one export, not 0/],
    [['a', 'b'], /takes one export, not 2/],
    [['a', '--yaml'], /Unknown option '--yaml'/],
  ])('are refused with a sentence: %j', (args, sentence) => {
    expect(() => readFlowOptions(args, '/from')).toThrow(sentence);
  });

  test.each([
    ['--calendar', { ...WEEKDAYS, timeZone: 'Mars/Base' }, /timeZone: not a time zone/],
    ['--calendar', { ...WEEKDAYS, toMinute: 60 }, /toMinute: ends before it begins/],
    ['--stages', { stageMap: { '3': { stage: 'soon', waitsOn: 'it' } } }, /stageMap\.3\.stage: /],
    ['--stages', { stageMap: {} }, /stageMap: no status has a stage/],
    ['--stages', [], /\(the whole\): /],
    ['--stages', '{', /The stages .*settings\.json cannot be read: /],
  ])('a file of %s is refused with its place: %j', (option, content, sentence) => {
    const file = path.join(dir, 'settings.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    const read = option === '--calendar' ? readCalendarFile : readStagesFile;
    expect(() => read(file)).toThrow(sentence);
  });
});
