const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** HTML of a name with what was searched for in a tag. */
export function highlight(name: string, query: string, tag: 'strong' | 'b'): string {
  const wanted = query.trim().toLowerCase();
  const from = wanted === '' ? -1 : name.toLowerCase().indexOf(wanted);
  if (from < 0) return escaped(name);
  const to = from + wanted.length;
  const found = `<${tag}>${escaped(name.slice(from, to))}</${tag}>`;
  return escaped(name.slice(0, from)) + found + escaped(name.slice(to));
}
