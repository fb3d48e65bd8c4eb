import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

/** Where messages are asked for; keys that the domain names count too, missing ones do not. */
const SHOWN_IN = ['static/app/src'];
const NAMED_IN = [...SHOWN_IN, 'src'];
const KEY = /^[a-z][a-z0-9-]*(\.[\w-]+)+$/;
const ANY = '[\\w.-]+';

/**
 * Message keys that the code asks for. A key is asked for by a string that equals it, by a template
 * that fits it (`failure.${code}.title`), or by a string that ends where the key goes on
 * (`'failure.'`).
 *
 * @param {string} root of the repository
 * @param {ReadonlySet<string>} keys that exist
 * @returns {{ has(key: string): boolean, missing: string[] }} `missing`: what is asked for in vain,
 *   one line each
 */
export function findMessageKeys(root, keys) {
  const families = new Set([...keys].map((key) => key.split('.')[0]));
  const asked = new Set();
  const missing = [];
  for (const file of NAMED_IN.flatMap((folder) => sourcesOf(join(root, folder)))) {
    const path = relative(root, file);
    const isShown = SHOWN_IN.some((folder) => path.startsWith(folder));
    for (const { text, line, isTemplate, isId } of textsOf(file)) {
      const fits = isTemplate ? fitting(text, keys) : equalOrBegun(text, keys);
      for (const key of fits) asked.add(key);
      if (fits.length > 0 || !isShown) continue;
      if (isTemplate && isId && !hasOwnWords(text)) {
        missing.push(`${path}:${line}: write the first word of the key in the template ${text}`);
      } else if (isId || looksLikeKey(text, isTemplate, families)) {
        missing.push(`${path}:${line}: no message ${text}`);
      }
    }
  }
  return { has: (key) => asked.has(key), missing };
}

function equalOrBegun(text, keys) {
  if (keys.has(text)) return [text];
  if (!/^[a-z]/.test(text) || !text.includes('.')) return [];
  const begun = text.endsWith('.') ? text : `${text}.`;
  return [...keys].filter((key) => key.startsWith(begun));
}

/** `failure.${code}.title`, told with `${}` for each hole. */
function fitting(text, keys) {
  if (!hasOwnWords(text)) return [];
  const escaped = text.split('${}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${escaped.join(ANY)}$`);
  return [...keys].filter((key) => pattern.test(key));
}

/** A template of holes and dots alone would fit every key, and prove nothing. */
function hasOwnWords(template) {
  return template.split('${}').some((part) => /[a-z]\.|\.[a-z]/.test(part));
}

function looksLikeKey(text, isTemplate, families) {
  const filled = isTemplate ? text.replaceAll('${}', 'x') : text;
  return KEY.test(filled) && families.has(text.split('.')[0]);
}

/** All strings and templates of a file, save the names of modules. */
function textsOf(file) {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found = [];
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    const line = () => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isStringLiteralLike(node)) {
      found.push({ text: node.text, line: line(), isTemplate: false, isId: isMessageId(node) });
    } else if (ts.isTemplateExpression(node)) {
      const text = [node.head, ...node.templateSpans.map(({ literal }) => literal)]
        .map((part) => part.text)
        .join('${}');
      found.push({ text, line: line(), isTemplate: true, isId: isMessageId(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Stands in `<FormattedMessage id=…>` or in `formatMessage({ id: … })`, itself or as a choice. */
function isMessageId(node) {
  let { parent } = node;
  while (ts.isConditionalExpression(parent) || ts.isJsxExpression(parent)) parent = parent.parent;
  if (ts.isJsxAttribute(parent)) {
    const element = parent.parent.parent.tagName.getText();
    return parent.name.getText() === 'id' && element.startsWith('Formatted');
  }
  if (!ts.isPropertyAssignment(parent) || parent.name.getText() !== 'id') return false;
  const call = parent.parent.parent;
  return ts.isCallExpression(call) && /\bformatMessage$/.test(call.expression.getText());
}

function sourcesOf(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => {
      if (statSync(path).isDirectory()) return sourcesOf(path);
      return /\.tsx?$/.test(path) ? [path] : [];
    });
}
