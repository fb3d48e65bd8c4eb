import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { readOptions } from '../../../local/options';
import { listen } from '../../../local/shell/server/listen';

describe('options', () => {
  it('are a demo in .data by default', () => {
    expect(readOptions([])).toMatchObject({
      ...{ port: undefined, reset: false, open: true, language: 'en', kind: undefined },
      dataDir: path.resolve('.data'),
    });
  });

  it('give each kind a folder of its own', () => {
    expect(readOptions(['--empty'])).toMatchObject({
      ...{ kind: 'empty', dataDir: path.resolve('.data-empty') },
    });
    expect(readOptions(['--empty', '--data', 'x']).dataDir).toBe(path.resolve('x'));
  });

  it.each([
    [['--emtpy'], 'npm start knows no option --emtpy. npm start -- --help lists what there is.'],
    [['demo'], 'npm start does not know what to do with "demo".'],
    [['--port'], '--port cannot be read so.'],
    [['--port', 'high'], '--port is a number from 0 to 65535, not "high"'],
    [['--port', '65536'], '--port is a number from 0 to 65535, not "65536"'],
    [['--language', 'de'], '--language is en or fr, not "de"'],
  ])('of %j are refused in a sentence', (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});

it('says which port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(listen(() => undefined, [port])).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is taken. Choose another: npm start -- --port N`,
  );
  await new Promise((resolve) => other.close(resolve));
});
