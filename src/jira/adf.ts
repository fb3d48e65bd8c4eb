/** A node of the Atlassian Document Format, as far as plain texts need it. */
export interface AdfNode {
  readonly type: string;
  readonly version?: number;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly {
    readonly type: string;
    readonly attrs?: Readonly<Record<string, unknown>>;
  }[];
  readonly content?: readonly AdfNode[];
}

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g;

/** Plain text as a document: a paragraph a line, addresses of the web as links. */
export function toAdf(text: string): AdfNode {
  const lines = text.trim().split(/\r?\n/);
  return {
    type: 'doc',
    version: 1,
    content: lines.map((line) => ({ type: 'paragraph', content: toInline(line) })),
  };
}

function toInline(line: string): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  let from = 0;
  for (const match of line.matchAll(LINK)) {
    if (match.index > from) nodes.push({ type: 'text', text: line.slice(from, match.index) });
    const href = match[0];
    nodes.push({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
    from = match.index + href.length;
  }
  if (from < line.length) nodes.push({ type: 'text', text: line.slice(from) });
  return nodes;
}

const BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'blockquote',
  'tableRow',
]);

/**
 * The words of a document, a block a line; mentions and cards as their own text. What is no
 * document gives an empty text, for a field may hold anything.
 */
export function textOfAdf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return isNode(value)
    ? render(value)
        .replace(/\n{2,}/g, '\n')
        .trim()
    : '';
}

function isNode(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function render(node: AdfNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const label = node.attrs?.text ?? node.attrs?.url;
  if (!node.content) return typeof label === 'string' ? label : '';
  const inner = node.content.map(render).join('');
  return BLOCKS.has(node.type) ? `${inner}\n` : inner;
}
