import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { BOX_NOTE, DEMO_NOTE } from './note';
import { ALL_DATABASES } from './soundness';

/** What SQLite keeps beside a database belongs to it. */
const TAILS = ['', '-wal', '-shm', '-journal'] as const;

/** `2026-11-27T01-40-00Z`, good for the name of a file on every system. */
export const stampOf = (nowMs: number): string =>
  new Date(nowMs)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/:/g, '-');

/** Renames a file that cannot be read, next to where it was. Returns the new name. */
export function setAsideCorrupt(dir: string, name: string, stamp: string): string {
  const kept = `${name}-corrupt-${stamp}`;
  for (const tail of TAILS) move(path.join(dir, name + tail), path.join(dir, kept + tail));
  return kept;
}

/** Moves everything else that is ours into a folder of its own. Returns its name. */
export function setAsideRest(dir: string, stamp: string): string {
  const kept = `set-aside-${stamp}`;
  mkdirSync(path.join(dir, kept), { recursive: true });
  for (const name of [DEMO_NOTE, BOX_NOTE]) move(path.join(dir, name), path.join(dir, kept, name));
  for (const name of ALL_DATABASES) {
    for (const tail of TAILS) move(path.join(dir, name + tail), path.join(dir, kept, name + tail));
  }
  return kept;
}

function move(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}
