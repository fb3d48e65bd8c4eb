import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PID_FILE } from './claim';
import { BOX_NOTE, DEMO_NOTE, readNote, type BoxKind } from './note';
import { setAsideCorrupt, setAsideRest, stampOf } from './set-aside';
import { ALL_DATABASES, databasesOf, findCorruptDatabases, findCorruptNote } from './soundness';

export interface Wanted {
  readonly dir: string;
  /** Absent: what the folder holds, and a demo where it holds nothing. */
  readonly kind?: BoxKind;
  readonly nowMs: number;
  readonly say: (text: string) => void;
}

const NAMES: Readonly<Record<BoxKind, string>> = {
  demo: 'the demo',
  empty: 'an empty site',
  import: 'an import',
  site: 'the app’s data of a real site',
};

/**
 * Makes sure that the folder can be opened: what is damaged is set aside, never opened and never
 * deleted. A demo is then begun anew; of anything else, only its owner knows how to go on.
 *
 * @returns what to open, and whether the folder holds it already.
 * @throws Error with a sentence that says how to go on.
 */
export function prepareDataDir(wanted: Wanted): { kind: BoxKind; isThere: boolean } {
  const { dir, nowMs } = wanted;
  const stamp = stampOf(nowMs);
  const corruptNote = findCorruptNote(dir);
  const corrupt = [...(corruptNote ? [corruptNote] : []), ...findCorruptDatabases(dir)];
  const found = corruptNote
    ? { kind: corruptNote === DEMO_NOTE ? ('demo' as const) : undefined }
    : readNote(dir);
  refuseMixing(wanted, found?.kind);
  const kind = found?.kind ?? wanted.kind ?? 'demo';
  const isMade = found !== undefined;
  const missing = isMade ? databasesOf(kind).filter((name) => !has(dir, name)) : [];
  if (corrupt.length === 0 && missing.length === 0 && (isMade || isBlank(dir))) {
    return { kind, isThere: isMade };
  }
  const told = [
    ...corrupt.map((name) => {
      return `${name} is corrupt; it was set aside as ${setAsideCorrupt(dir, name, stamp)}.`;
    }),
    ...missing.map((name) => `${name} is missing.`),
  ];
  return recover(wanted, { kind, isMade, told, stamp });
}

const has = (dir: string, name: string): boolean => existsSync(path.join(dir, name));
const isBlank = (dir: string): boolean => !ALL_DATABASES.some((name) => has(dir, name));

function refuseMixing({ dir, kind }: Wanted, found: BoxKind | undefined): void {
  if (found === undefined || kind === undefined || kind === found) return;
  throw new Error(
    `${dir} holds ${NAMES[found]}, not ${NAMES[kind]}. Give another folder with --data DIR, or forget what is there with --reset.`,
  );
}

interface Damage {
  readonly kind: BoxKind;
  readonly isMade: boolean;
  readonly told: readonly string[];
  readonly stamp: string;
}

function recover({ dir, say }: Wanted, { kind, isMade, told, stamp }: Damage) {
  if (isMade && kind !== 'demo') {
    throw new Error(
      `${told.join(' ')} ${dir} cannot be opened without it: put a copy back, or begin again with --reset.`,
    );
  }
  for (const sentence of told) say(sentence);
  if (!isMade && told.length === 0) say(`An earlier start in ${dir} did not come to its end.`);
  if (!isBlank(dir) || has(dir, DEMO_NOTE) || has(dir, BOX_NOTE)) {
    say(`What else was there is kept in ${path.join(dir, setAsideRest(dir, stamp))}.`);
  }
  say(`Beginning anew with ${NAMES[kind]}.`);
  return { kind, isThere: false };
}

/**
 * Forgets what a folder holds: our own files, and what was set aside; no other.
 *
 * @throws Error where there are only other files: it may be somebody's home.
 */
export function resetDataDir(dir: string): void {
  const names = readdirSync(dir).filter((name) => name !== PID_FILE);
  const ours = names.filter((name) => OURS.test(name));
  if (names.length > 0 && ours.length === 0) {
    throw new Error(`${dir} holds nothing of Entente: --reset deletes nothing there.`);
  }
  for (const name of ours) rmSync(path.join(dir, name), { recursive: true, force: true });
}

const OURS =
  /^((jira|forge-\w+)\.sqlite|(demo|box)\.json|set-aside-|import-report\.txt|\.importing)/;
