import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const PID_FILE = 'box.pid';

/**
 * Makes the folder where it is absent, and keeps a second `npm start` out of it.
 *
 * @returns what gives it back.
 * @throws Error with a sentence for a folder that cannot be written, or that is in use.
 */
export function claimDataDir(dir: string): () => void {
  makeWritable(dir);
  const file = path.join(dir, PID_FILE);
  const holder = pidIn(file);
  if (holder !== undefined && isAlive(holder)) {
    throw new Error(
      `${dir} is in use by process ${holder}. Stop that one, or give another folder: npm start -- --data DIR. (If that process is none of ours, delete ${file}.)`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function makeWritable(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
    accessSync(dir, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `${dir} cannot be written (${code}). Give another folder: npm start -- --data DIR`,
      { cause: error },
    );
  }
}

function pidIn(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
