/** An Atlassian Document Format node; the root is a `doc` of version 1. */
export interface AdfNode {
  readonly type: string;
  readonly version?: number;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly unknown[];
}

const isNode = (value: unknown): value is AdfNode => {
  if (typeof value !== 'object' || value === null) return false;
  const node = value as { type?: unknown; content?: unknown; text?: unknown };
  if (typeof node.type !== 'string') return false;
  if (node.type === 'text') return typeof node.text === 'string' && node.text.length > 0;
  return node.content === undefined || (Array.isArray(node.content) && node.content.every(isNode));
};

export const isAdfDocument = (value: unknown): value is AdfNode =>
  isNode(value) && value.type === 'doc' && value.version === 1 && Array.isArray(value.content);

/** A document of plain paragraphs, one a line. */
export const adfOf = (text: string): AdfNode => ({
  type: 'doc',
  version: 1,
  content: text
    .split('\n')
    .map((line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] })),
});

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'codeBlock', 'blockquote', 'rule']);

/** The document as the text that the changelog keeps: a line a block, mentions as their text. */
export function adfText(node: AdfNode | null | undefined): string {
  if (!node) return '';
  const known = textOf.get(node);
  if (known !== undefined) return known;
  const text = renderNode(node)
    .replace(/\n{2,}/g, '\n')
    .trim();
  textOf.set(node, text);
  return text;
}

/** A document is never changed in place, and searches read all of them again and again. */
const textOf = new WeakMap<AdfNode, string>();

function renderNode(node: AdfNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const label = node.attrs?.text ?? node.attrs?.url;
  if (!node.content && typeof label === 'string') return label;
  const inner = (node.content ?? []).map(renderNode).join('');
  return BLOCKS.has(node.type) ? `${inner}\n` : inner;
}
