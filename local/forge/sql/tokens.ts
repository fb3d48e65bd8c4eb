/** A lexical part of a statement. Words are upper case; `text` of strings is their source. */
export interface Token {
  readonly kind: 'word' | 'string' | 'quoted' | 'backtick' | 'number' | 'sign' | 'hint';
  readonly text: string;
}

const PARTS =
  /(\s+|--[^\n]*|#[^\n]*|\/\*(?![+!])[\s\S]*?\*\/)|(\/\*[+!][\s\S]*?\*\/)|('(?:[^'\\]|\\.|'')*')|("(?:[^"\\]|\\.)*")|(`[^`]*`)|([A-Za-z_][A-Za-z0-9_$]*)|(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(<=>|\|\||<=|>=|<>|!=|:=|[\s\S])/g;
const KINDS = ['hint', 'string', 'quoted', 'backtick', 'word', 'number', 'sign'] as const;

/** Cuts a statement; spaces and comments are dropped. */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  for (const match of query.matchAll(PARTS)) {
    const at = KINDS.findIndex((_, i) => match[i + 2] !== undefined);
    const kind = KINDS[at];
    if (!kind) continue;
    tokens.push({ kind, text: kind === 'word' ? match[0].toUpperCase() : match[0] });
  }
  return tokens;
}
