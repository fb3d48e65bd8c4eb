/**
 * What a validator of ours holds. One workflow may serve several projects: each has a part of its
 * own, and a project without one passes.
 */
export type GateParts = Readonly<Record<string, string>>;

/** The configuration as Jira keeps it: `expression` stands for the manifest's own. */
export function gateConfig(parts: GateParts): string {
  const ids = Object.keys(parts).sort();
  const expression = ids
    .map((id) => `(project.id != ${Number(id)} || (${parts[id] ?? ''}))`)
    .join(' && ');
  return JSON.stringify({
    expression,
    parts: Object.fromEntries(ids.map((id) => [id, parts[id]])),
  });
}

/** The parts in a configuration; none in one that is not ours, or that somebody has spoilt. */
export function readGateParts(config: string): GateParts {
  try {
    const { parts } = JSON.parse(config) as { readonly parts?: unknown };
    if (typeof parts !== 'object' || parts === null) return {};
    return Object.fromEntries(
      Object.entries(parts).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}
