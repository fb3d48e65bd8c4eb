import type { KnownLimit } from '../../../../local/jira/known-limit';
import { fixedPartOf, type ErrorText } from './error-texts';

/** What the judges said of one endpoint of the box. */
export interface CoverageRow {
  readonly method: string;
  readonly path: string;
  readonly document: 'platform' | 'software' | undefined;
  readonly calledBy: readonly ('client' | 'call')[];
  /** Statuses of answers that a schema of the document judged, and found right. */
  readonly validated: readonly number[];
  readonly excuse: string | undefined;
}

/** Sentences that were seen on a real site or in Atlassian's pages, though not in the documents. */
export type Sources = Readonly<Record<string, 'documented' | 'client-verified'>>;

interface Coverage {
  readonly rows: readonly CoverageRow[];
  readonly limits: readonly KnownLimit[];
  readonly texts: readonly ErrorText[];
  readonly sources: Sources;
  /** All text of Atlassian's documents. */
  readonly documents: string;
}

/** The page `docs/jira-in-the-box.md`. */
export function coveragePage(coverage: Coverage): string {
  return [
    ...head(coverage),
    '## Endpoints',
    '',
    'Called by: the real client jira.js 6.2, whose own schema must fit; or a bare call, where the client has no method. Validated: the statuses of answers that Atlassian’s document has a schema for.',
    '',
    '| endpoint | document | called by | validated |',
    '| --- | --- | --- | --- |',
    ...coverage.rows.map(endpointLine),
    '',
    '## Limits',
    '',
    'Each has a test that crosses it by one.',
    '',
    '| limit | value | source | test |',
    '| --- | --- | --- | --- |',
    ...coverage.limits.map(
      ({ name, value, unit, source, test }) =>
        `| ${cell(name)} | ${number(value)} ${unit} | ${source} | ${cell(test)} |`,
    ),
    '',
    '## Sentences of refusals',
    '',
    'Documented: its fixed part stands in Atlassian’s documents or pages. Client-verified: seen in an answer of a real site. A guess: worded as Jira words things, and not seen anywhere.',
    '',
    '| sentence | where | source |',
    '| --- | --- | --- |',
    ...coverage.texts.map(
      (each) => `| ${cell(each.text)} | ${each.file} | ${sourceOf(each.text, coverage)} |`,
    ),
    '',
  ].join('\n');
}

function head({ rows, texts, limits, ...rest }: Coverage): string[] {
  const validated = rows.filter((row) => row.validated.length > 0).length;
  const byClient = rows.filter((row) => row.calledBy.includes('client')).length;
  const guesses = texts.filter(({ text }) => sourceOf(text, { ...rest }) === 'a guess').length;
  return [
    '# What the Jira in the box covers',
    '',
    'Made by `npm run coverage-page` from the contract tests (`test/local/jira/contract`); a test keeps it current.',
    '',
    `${rows.length} endpoints; ${byClient} called by the real client; ${validated} with answers validated against Atlassian’s OpenAPI documents of 10 July 2026. ${limits.length} limits. ${texts.length} sentences of refusals, of which ${guesses} are guesses.`,
    '',
  ];
}

function endpointLine({ method, path, document, ...row }: CoverageRow): string {
  const validated = row.validated.length > 0 ? row.validated.join(', ') : whyNot(row.excuse);
  const by = row.calledBy.length > 0 ? row.calledBy.join(', ') : '–';
  return `| ${method} ${path} | ${document ?? '–'} | ${by} | ${cell(validated)} |`;
}

const whyNot = (excuse: string | undefined): string =>
  excuse ? `no: ${excuse}` : 'no: the document has no schema for the answer';

function sourceOf(text: string, { sources, documents }: Pick<Coverage, 'sources' | 'documents'>) {
  const known = sources[text];
  if (known) return known;
  const fixed = fixedPartOf(text).trim();
  return fixed.length >= 12 && documents.includes(fixed) ? 'documented' : 'a guess';
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const number = (value: number): string => value.toLocaleString('en-US');
