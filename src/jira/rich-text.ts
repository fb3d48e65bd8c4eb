/** What an author did not write: mentions, quotes and code. */
const NOT_OWN_WORDS: ReadonlySet<string> = new Set(['mention', 'blockquote', 'codeBlock']);
const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'tableHeader',
  'panel',
  'hardBreak',
  'rule',
  'taskItem',
  'decisionItem',
]);

interface DocumentNode {
  readonly type?: string;
  readonly text?: string;
  readonly content?: readonly DocumentNode[];
  readonly marks?: readonly { readonly type?: string }[];
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/**
 * The words of a text in Atlassian Document Format, or in wiki text.
 *
 * @param options.ownWordsOnly leaves out mentions, quotes and code.
 */
export function plainText(
  body: unknown,
  options: { readonly ownWordsOnly: boolean } = { ownWordsOnly: false },
): string {
  if (typeof body === 'string') return options.ownWordsOnly ? stripWiki(body) : body;
  if (typeof body !== 'object' || body === null) return '';
  const words: string[] = [];
  collect(body, options.ownWordsOnly, words);
  return words.join('');
}

/** Characters of a text: runs of white space count once, at the ends not at all. */
export function textLength(text: string): number {
  let length = 0;
  let isGap = false;
  for (let i = 0; i < text.length; i++) {
    if (isSpace(text.charCodeAt(i))) {
      isGap = true;
      continue;
    }
    length += isGap && length > 0 ? 2 : 1;
    isGap = false;
  }
  return length;
}

function isSpace(code: number): boolean {
  return code <= 32 || (code >= 127 && SPACES.test(String.fromCharCode(code)));
}

const SPACES = /[\s\u200b]/u;

function collect(node: DocumentNode, ownWordsOnly: boolean, words: string[]): void {
  const type = node.type ?? '';
  if (ownWordsOnly && (NOT_OWN_WORDS.has(type) || isInlineCode(node))) return;
  if (typeof node.text === 'string') words.push(node.text);
  else if (type === 'mention' || type === 'status' || type === 'emoji')
    words.push(stringOf(node.attrs?.['text'] ?? node.attrs?.['shortName']));
  else if (type === 'inlineCard') words.push(stringOf(node.attrs?.['url']));
  for (const child of listOf(node.content)) if (child) collect(child, ownWordsOnly, words);
  if (BLOCKS.has(type)) words.push('\n');
}

function isInlineCode(node: DocumentNode): boolean {
  return listOf(node.marks).some((mark) => mark?.type === 'code');
}

/** Jira's JSON may hold anything: what is no list is an empty one. */
function listOf<T>(value: readonly T[] | undefined): readonly (T | null)[] {
  return Array.isArray(value) ? (value as readonly T[]) : [];
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function stripWiki(text: string): string {
  return text
    .replace(/\{quote\}[\s\S]*?\{quote\}/g, ' ')
    .replace(/\{(code|noformat)(:[^}]*)?\}[\s\S]*?\{\1\}/g, ' ')
    .replace(/^bq\. .*$/gm, ' ')
    .replace(/\{\{.*?\}\}/g, ' ')
    .replace(/\[~[^\]]*\]/g, ' ');
}
