import { remembered } from '../../remembered';
import { SqlError, type StatementKind } from './sql-engine';
import { tokensOf, type Token } from './tokens';

/**
 * Two nets in one. What Forge itself refuses (SQL_POLICY_VIOLATION), and what MySQL's dialect, TiDB,
 * MariaDB and SQLite answer differently (INVALID_SQL_QUERY): statements that pass mean the same on
 * all of them.
 */

const READS = ['SELECT', 'WITH'];
const WRITES = ['INSERT', 'REPLACE', 'UPDATE', 'DELETE'];
const DDL = ['CREATE', 'ALTER', 'DROP'];

/** Functions that Forge watches or refuses: compress and hash in Node. */
const AUDITED = [
  'COMPRESS',
  'UNCOMPRESS',
  'AES_ENCRYPT',
  'AES_DECRYPT',
  'SHA2',
  'SLEEP',
  'BENCHMARK',
];

/** Functions whose answers differ between the engines. */
const NOT_PORTABLE = [
  ...[
    'IF',
    'GREATEST',
    'LEAST',
    'CONCAT',
    'CONCAT_WS',
    'GROUP_CONCAT',
    'LOG',
    'LN',
    'POW',
    'POWER',
  ],
  ...['NOW', 'SYSDATE', 'CURDATE', 'CURTIME', 'DATE', 'TIME', 'TIMESTAMP', 'DATE_ADD', 'DATE_SUB'],
  ...['DATE_FORMAT', 'DATEDIFF', 'TIMESTAMPDIFF', 'UNIX_TIMESTAMP', 'FROM_UNIXTIME', 'STR_TO_DATE'],
  ...[
    'YEAR',
    'MONTH',
    'DAY',
    'WEEK',
    'WEEKDAY',
    'YEARWEEK',
    'HOUR',
    'MINUTE',
    'SECOND',
    'STRFTIME',
  ],
  ...['RAND', 'RANDOM', 'UUID', 'LAST_INSERT_ID', 'FOUND_ROWS', 'APPROX_PERCENTILE'],
];

/** Sequences of words that are refused wherever they stand, and what to do instead. */
const REFUSED: readonly (readonly [
  sequence: string,
  code: 'policy' | 'dialect',
  instead: string,
])[] = [
  ['FOREIGN KEY', 'policy', 'Forge SQL has no foreign keys'],
  ['REFERENCES', 'policy', 'Forge SQL has no foreign keys'],
  ['LIMIT ?', 'dialect', 'LIMIT cannot be bound; write the number into the text'],
  ['OFFSET ?', 'dialect', 'OFFSET cannot be bound; write the number into the text'],
  ['||', 'dialect', 'join strings in TypeScript'],
  ['<=>', 'dialect', 'write IS NULL apart'],
  ['RETURNING', 'dialect', 'read in a statement of its own'],
  ['NULLS FIRST', 'dialect', 'order by the NULL test first'],
  ['NULLS LAST', 'dialect', 'order by the NULL test first'],
  ['FILTER (', 'dialect', 'use CASE inside the aggregate'],
  ['ON CONFLICT', 'dialect', 'write ON DUPLICATE KEY UPDATE'],
  ['INSERT OR', 'dialect', 'write INSERT IGNORE'],
  ['AUTO_INCREMENT', 'dialect', 'generated keys make hot spots; use Jira ids'],
  ['AUTOINCREMENT', 'dialect', 'generated keys make hot spots; use Jira ids'],
  ['USE INDEX', 'dialect', 'hints are not portable'],
  ['FORCE INDEX', 'dialect', 'hints are not portable'],
  ['IGNORE INDEX', 'dialect', 'hints are not portable'],
  ['CURRENT_TIMESTAMP', 'dialect', 'pass the instant as a parameter'],
  ['CURRENT_DATE', 'dialect', 'pass the day as a parameter'],
];

/** What Forge's own migration table may use although our statements may not. */
const FORGE_OWN = /\b__migrations\b/;

function policy(message: string): SqlError {
  return new SqlError('SQL_POLICY_VIOLATION', message);
}
function dialect(message: string): SqlError {
  return new SqlError('INVALID_SQL_QUERY', message);
}

const judges = {
  execute: remembered((query) => judge(query, 'execute')),
  ddl: remembered((query) => judge(query, 'ddl')),
};

/**
 * Judges one statement.
 * @throws SqlError naming the construct.
 */
export const checkStatement = (query: string, endpoint: 'execute' | 'ddl'): StatementKind =>
  judges[endpoint](query);

function judge(query: string, endpoint: 'execute' | 'ddl'): StatementKind {
  const tokens = withoutLastSemicolon(tokensOf(query));
  if (tokens.length === 0) throw dialect('The statement is empty');
  if (tokens.some((token) => token.text === ';')) throw policy('One statement per call');
  const kind = kindOf(tokens, endpoint);
  if (FORGE_OWN.test(query)) return kind;
  checkQuotes(tokens);
  checkSequences(tokens);
  checkFunctions(tokens);
  checkDivision(tokens);
  if (kind === 'ddl') checkTable(tokens);
  if (kind === 'write') checkWrite(tokens);
  return kind;
}

function withoutLastSemicolon(tokens: Token[]): Token[] {
  return tokens.at(-1)?.text === ';' ? tokens.slice(0, -1) : tokens;
}

function kindOf(tokens: readonly Token[], endpoint: 'execute' | 'ddl'): StatementKind {
  const verb = tokens[0]?.text ?? '';
  if (verb === 'EXPLAIN' || READS.includes(verb)) return 'select';
  if (endpoint === 'ddl' && DDL.includes(verb)) return 'ddl';
  if (endpoint === 'execute' && WRITES.includes(verb)) return 'write';
  if (DDL.includes(verb)) throw dialect(`${verb} goes through executeDDL`);
  if (WRITES.includes(verb)) throw dialect(`${verb} does not go through executeDDL`);
  throw policy(`${verb} is not allowed`);
}

function checkQuotes(tokens: readonly Token[]): void {
  if (tokens.some((token) => token.kind === 'hint'))
    throw policy('Optimizer hints are not allowed');
  if (tokens.some((token) => token.kind === 'quoted'))
    throw dialect('"…" is a string in one mode and a name in the other; use \'…\' or `…`');
}

function checkSequences(tokens: readonly Token[]): void {
  const text = ` ${tokens.map((token) => (token.kind === 'string' ? "''" : token.text)).join(' ')} `;
  for (const [sequence, code, instead] of REFUSED) {
    if (!text.includes(` ${sequence} `)) continue;
    throw (code === 'policy' ? policy : dialect)(`${sequence}: ${instead}`);
  }
}

function checkFunctions(tokens: readonly Token[]): void {
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' || tokens[i + 1]?.text !== '(') return;
    if (AUDITED.includes(token.text)) throw policy(`${token.text}() is not allowed`);
    if (NOT_PORTABLE.includes(token.text) || token.text.startsWith('JSON_'))
      throw dialect(`${token.text}() differs between the engines; compute it in TypeScript`);
  });
}

/** `/` gives 3.5 on MySQL and 3 on SQLite; inside FLOOR() both give 3. */
function checkDivision(tokens: readonly Token[]): void {
  const calls: string[] = [];
  tokens.forEach((token, i) => {
    if (token.text === '(') calls.push(tokens[i - 1]?.text ?? '');
    if (token.text === ')') calls.pop();
    if (token.kind === 'sign' && token.text === '/' && !calls.includes('FLOOR'))
      throw dialect('/: divide inside FLOOR() or in TypeScript');
  });
}

function checkTable(tokens: readonly Token[]): void {
  const isCreateTable = tokens[0]?.text === 'CREATE' && tokens[1]?.text === 'TABLE';
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]?.text ?? '';
    if (isCreateTable && ['KEY', 'INDEX'].includes(token.text) && before === ',')
      throw dialect(`${token.text} inside CREATE TABLE: write CREATE INDEX as its own statement`);
    if (token.kind === 'word' && token.text === 'JSON')
      throw dialect('JSON columns may go; use TEXT');
  });
}

function checkWrite(tokens: readonly Token[]): void {
  const words = tokens.map((token) => token.text);
  const verb = words[0];
  if (verb === 'DELETE' && topLevel(tokens, 'LIMIT'))
    throw dialect('DELETE … LIMIT: read the keys, then DELETE … IN (…)');
  if (verb === 'UPDATE' && words.slice(0, words.indexOf('SET')).includes('JOIN'))
    throw dialect('UPDATE … JOIN: one table a statement');
  const values = words.indexOf('VALUES');
  if (verb === 'INSERT' && values > 0 && topLevel(tokens.slice(values), 'AS'))
    throw dialect('VALUES (…) AS alias: write VALUES(column)');
}

function topLevel(tokens: readonly Token[], word: string): boolean {
  let depth = 0;
  return tokens.some((token) => {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    return depth === 0 && token.kind === 'word' && token.text === word;
  });
}
