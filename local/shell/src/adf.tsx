import { Fragment, type ReactNode } from 'react';

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
}

/** Jira's document format, as far as the demo writes it: paragraphs, lists, mentions, links. */
export function Adf({ node }: { readonly node: AdfNode | null | undefined }) {
  return node ? <>{render(node)}</> : null;
}

function render(node: AdfNode): ReactNode {
  const inside = node.content?.map((child, i) => <Fragment key={i}>{render(child)}</Fragment>);
  switch (node.type) {
    case 'text':
      return node.text;
    case 'hardBreak':
      return <br />;
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading':
      return <h4>{inside}</h4>;
    case 'bulletList':
      return <ul>{inside}</ul>;
    case 'orderedList':
      return <ol>{inside}</ol>;
    case 'listItem':
      return <li>{inside}</li>;
    case 'mention':
      return <b>{String(node.attrs?.text ?? '@')}</b>;
    case 'inlineCard':
      return <a href={String(node.attrs?.url)}>{String(node.attrs?.url)}</a>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'codeBlock':
      return <pre>{inside}</pre>;
    default:
      return inside;
  }
}

/** A plain text as a document, one paragraph a line. */
export function adfOf(text: string): AdfNode & { readonly version: 1 } {
  return {
    type: 'doc',
    version: 1,
    content: text
      .split('\n')
      .map((line) => ({ type: 'paragraph', content: line ? [{ type: 'text', text: line }] : [] })),
  };
}
