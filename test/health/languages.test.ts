import { spawnSync } from 'node:child_process';
import { ROOT } from './repository-files';

describe('languages', () => {
  it('have the same messages with the same arguments, all of them shown and none missing', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['tools/check-locales.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect((stdout + stderr).split('\n').filter(Boolean)).toEqual([]);
  });
});
