import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** A sentence with which the box refuses, and the file that says it. */
export interface ErrorText {
  /** What varies is `…`. */
  readonly text: string;
  readonly file: string;
}

const BOX = join(__dirname, '../../../../local/jira');
/** The calls that word a refusal. */
const REFUSALS = new Set([
  'badRequest',
  'badFields',
  'conflict',
  'forbidden',
  'notFound',
  'JiraRefusal',
  'FieldProblem',
  'JqlProblem',
]);

/** Every sentence of a refusal in `local/jira`, once a file, in order of file and text. */
export function errorTexts(): ErrorText[] {
  const files = readdirSync(BOX, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return files.flatMap((name) => {
    const path = join(BOX, name);
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
    const texts = new Set<string>();
    collect(source, texts);
    const file = relative(BOX, path).replaceAll('\\', '/');
    return [...texts].sort().map((text) => ({ text, file }));
  });
}

function collect(node: ts.Node, texts: Set<string>): void {
  const isRefusal =
    (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    REFUSALS.has(node.expression.text);
  if (isRefusal) for (const argument of node.arguments ?? []) sentencesIn(argument, texts);
  ts.forEachChild(node, (child) => collect(child, texts));
}

/** Sentences have a space; what has none is a key or a code. */
function sentencesIn(node: ts.Node, texts: Set<string>): void {
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
      : undefined;
  if (text !== undefined) {
    if (text.includes(' ')) texts.add(text);
    return;
  }
  ts.forEachChild(node, (child) => sentencesIn(child, texts));
}

/** The longest part that does not vary: what a document must hold to have documented the sentence. */
export const fixedPartOf = (text: string): string =>
  text.split('…').reduce((longest, part) => (part.length > longest.length ? part : longest), '');
