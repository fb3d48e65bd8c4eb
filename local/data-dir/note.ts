import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a data folder holds. */
export type BoxKind = 'demo' | 'empty' | 'import' | 'site';

/** Written last: a folder that has it was made to its end. */
export interface BoxNote {
  readonly kind: Exclude<BoxKind, 'demo'>;
  /** The file that was imported, or the address of the site. */
  readonly of?: string;
}

export const DEMO_NOTE = 'demo.json';
export const BOX_NOTE = 'box.json';

/** @throws SyntaxError for a note that is no JSON, Error for one of another form. */
export function readNote(dir: string): BoxNote | { readonly kind: 'demo' } | undefined {
  const demo = readJson(path.join(dir, DEMO_NOTE));
  if (demo) {
    if (!Array.isArray(demo.personas)) throw new Error('no personas');
    return { kind: 'demo' };
  }
  const note = readJson(path.join(dir, BOX_NOTE));
  if (!note) return undefined;
  if (note.kind !== 'empty' && note.kind !== 'import' && note.kind !== 'site') {
    throw new Error('no kind');
  }
  return { kind: note.kind, ...(typeof note.of === 'string' && { of: note.of }) };
}

function readJson(file: string): Readonly<Record<string, unknown>> | undefined {
  if (!existsSync(file)) return undefined;
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof read !== 'object' || read === null) throw new Error('no object');
  return read as Readonly<Record<string, unknown>>;
}

export const writeNote = (dir: string, note: BoxNote): void =>
  writeWhole(path.join(dir, BOX_NOTE), JSON.stringify(note));

/** The whole file or nothing of it, whenever the machine stops. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
