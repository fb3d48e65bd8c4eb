import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { isRecord } from '../jira/fields/field-kind';
import { listOf, looseOf, type FoundIssue, type Loose } from './exported';

/** The file cannot be read on from there. */
export class BrokenExport extends Error {}

/** A file of issues, which can be gone through more than once. */
export interface ExportSource {
  issues(): AsyncGenerator<FoundIssue>;
}

interface ReadOptions {
  /** Absent: a broken line ends the reading. */
  readonly onBrokenLine?: (place: string, reason: string) => void;
  /** Absent: `JSON.parse`. @throws SyntaxError as that does */
  readonly parse?: (text: string) => unknown;
}

/**
 * Issues as Jira's REST returns them: `{issues: […]}`, a list, or JSON lines of issues or pages.
 * JSON lines are read line by line, whatever their number; the other forms as a whole.
 *
 * @throws BrokenExport with the line, for a file that is not JSON or holds no issues.
 */
export async function openExport(file: string, options: ReadOptions = {}): Promise<ExportSource> {
  checkFile(file);
  const first = await firstLine(file);
  const head = parsed(first);
  if (isRecord(head) && ('key' in head || 'issues' in head)) {
    return { issues: () => fromLines(file, options) };
  }
  // A first line that is broken, among lines that are issues, is a broken line.
  if (
    head === undefined &&
    /^\s*\{.*"(key|fields)"\s*:/.test(first) &&
    !first.includes('"issues"')
  ) {
    return { issues: () => fromLines(file, options) };
  }
  const pages = wholeOf(file, options.parse);
  return { issues: () => fromPages(pages) };
}

function checkFile(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new BrokenExport(`${file} is not there, or is no file.`);
  if (stat.size === 0) throw new BrokenExport(`${file} is empty.`);
}

async function firstLine(file: string): Promise<string> {
  const input = createReadStream(file, 'utf8');
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      if (line.trim() !== '') return line;
    }
    return '';
  } finally {
    input.destroy();
  }
}

function parsed(text: string, parse: (text: string) => unknown = JSON.parse): unknown {
  try {
    return parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

async function* fromLines(file: string, options: ReadOptions): AsyncGenerator<FoundIssue> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const place = `line ${number}`;
    const read = parsed(line, options.parse);
    if (isRecord(read)) {
      if (Array.isArray(read.issues)) yield* issuesOf(read, `${place}, issue `);
      else yield found(place, read, read);
      continue;
    }
    const reason = read === undefined ? whyBroken(line) : 'it is no issue';
    if (!options.onBrokenLine) {
      throw new BrokenExport(
        `${file} cannot be read at ${place}: ${reason}. --import-anyway leaves such lines out.`,
      );
    }
    options.onBrokenLine(place, reason);
  }
}

function whyBroken(text: string): string {
  try {
    JSON.parse(text);
    return 'it is no JSON';
  } catch (error) {
    return (error as Error).message.replace(/, "[\s\S]*" is not valid JSON$/, ' is not valid JSON');
  }
}

function wholeOf(file: string, parse: (text: string) => unknown = JSON.parse): readonly Loose[] {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  let read: unknown;
  try {
    read = parse(text);
  } catch (error) {
    throw new BrokenExport(`${file} cannot be read ${whereIn(text, error as Error)}`);
  }
  if (Array.isArray(read)) {
    const pages = read.filter((each) => isRecord(each) && Array.isArray(each.issues)) as Loose[];
    return pages.length > 0 ? pages : [{ issues: read }];
  }
  if (isRecord(read) && Array.isArray(read.issues)) return [read];
  throw new BrokenExport(`${file} holds no issues: neither a list nor {"issues": […]}.`);
}

/** Where JSON stops being JSON: newer Node says it, older ones only where in the text. */
function whereIn(text: string, { message }: Error): string {
  const at = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return `at line ${line}, column ${column}: it is not valid JSON from there on.`;
}

async function* fromPages(pages: readonly Loose[]): AsyncGenerator<FoundIssue> {
  let from = 0;
  for (const page of pages) {
    yield* issuesOf(page, 'issue ', from);
    from += listOf(page.issues).length;
  }
}

function* issuesOf(page: Loose, place: string, from = 0): Generator<FoundIssue> {
  for (const [at, issue] of listOf(page.issues).entries()) {
    yield found(`${place}${from + at + 1}`, looseOf(issue), page);
  }
}

const found = (place: string, issue: Loose, page: Loose): FoundIssue => ({
  ...{ place, issue },
  names: { ...looseOf(page.names), ...looseOf(issue.names) },
  schema: { ...looseOf(page.schema), ...looseOf(issue.schema) },
});
