import type { AdfNode } from './adf';

const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  codeBlock: 'pre',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};

const MARKS: Readonly<Record<string, string>> = {
  strong: 'b',
  em: 'em',
  code: 'tt',
  underline: 'ins',
  strike: 'del',
};

/** A document in the HTML of Jira's rendered fields. */
export function adfHtml(node: AdfNode): string {
  if (node.type === 'text') return marked(node);
  if (node.type === 'hardBreak') return '<br/>';
  if (node.type === 'rule') return '<hr />';
  const label = node.attrs?.text ?? node.attrs?.url;
  if (!node.content && typeof label === 'string') return escaped(label);
  const inner = (node.content ?? []).map(adfHtml).join('');
  const tag = node.type === 'heading' ? `h${String(node.attrs?.level ?? 1)}` : TAGS[node.type];
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
}

function marked({ text = '', marks = [] }: AdfNode): string {
  return (marks as readonly { type: string; attrs?: { href?: string } }[]).reduce((html, mark) => {
    if (mark.type === 'link') return `<a href="${escaped(mark.attrs?.href ?? '')}">${html}</a>`;
    const tag = MARKS[mark.type];
    return tag === undefined ? html : `<${tag}>${html}</${tag}>`;
  }, escaped(text));
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
