declare const encoded: unique symbol;

/** A path whose values are encoded. Made by `path` alone, so that no input reaches a URL raw. */
export type JiraPath = string & { readonly [encoded]: true };

type QueryValue = string | number | boolean | readonly string[] | undefined;

/**
 * `path`/rest/api/3/issue/${key}`` – every value is percent-encoded, and a value that would climb
 * out of its segment is refused.
 *
 * @throws RangeError for an empty value, `.` or `..`.
 */
export function path(texts: TemplateStringsArray, ...values: (string | number)[]): JiraPath {
  const segments = values.map((value) => {
    const text = String(value);
    if (text === '' || text === '.' || text === '..')
      throw new RangeError(`not a path segment: "${text}"`);
    return encodeURIComponent(text);
  });
  return texts.reduce((sum, text, i) => sum + text + (segments[i] ?? ''), '') as JiraPath;
}

/** Adds a query; absent values are left out, lists are joined by commas as Jira reads them. */
export function withQuery(base: JiraPath, query: Readonly<Record<string, QueryValue>>): JiraPath {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`${name}=${encodeURIComponent(Array.isArray(value) ? value.join(',') : String(value))}`],
  );
  return (pairs.length ? `${base}?${pairs.join('&')}` : base) as JiraPath;
}

/** Adds one parameter several times, as a few endpoints want their lists. */
export function withEach(base: JiraPath, name: string, values: readonly string[]): JiraPath {
  const pairs = values.map((value) => `${name}=${encodeURIComponent(value)}`);
  if (pairs.length === 0) return base;
  return `${base}${base.includes('?') ? '&' : '?'}${pairs.join('&')}` as JiraPath;
}
