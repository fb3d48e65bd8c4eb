/** Longest address that browsers and proxies on the way are known to take. */
const MAX_ADDRESS_LENGTH = 2000;

export interface SearchLink {
  /** Address within the site. */
  readonly address: string;
  /** How many of the keys it holds: the first ones. */
  readonly count: number;
}

/** Jira's own search over some issues, as many as an address can carry. */
export function searchLink(keys: readonly string[]): SearchLink {
  let length = addressOf([]).length;
  const taken: string[] = [];
  for (const key of keys) {
    length += encodeURIComponent(`${key},`).length;
    if (length > MAX_ADDRESS_LENGTH) break;
    taken.push(key);
  }
  return { address: addressOf(taken), count: taken.length };
}

function addressOf(keys: readonly string[]): string {
  return `/issues/?jql=${encodeURIComponent(`key in (${keys.join(',')})`)}`;
}
