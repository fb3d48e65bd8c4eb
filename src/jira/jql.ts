/** `("1", "2")`: values of a list, quoted so that nothing of them is read as JQL. */
export function inList(values: readonly string[]): string {
  if (values.length === 0) throw new RangeError('an empty list matches nothing');
  return `(${values.map(quoted).join(', ')})`;
}

/** The condition that an issue is in one of these projects. */
export function inProjects(projectIds: readonly string[]): string {
  return projectIds.length === 1
    ? `project = ${quoted(projectIds[0]!)}`
    : `project in ${inList(projectIds)}`;
}

/** A value in quotes, with what would end or escape it escaped. */
export function quoted(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}
