import type { ProductEvent, SiteDoor } from '../jira/site';
import type { PropertyRead } from './expressions/event-filter';

type Fields = Readonly<Record<string, unknown>>;

/**
 * `event.runtime` of a filter expression: entity properties as Jira holds them now. Like Forge,
 * only issue, comment and link events have it.
 */
export async function readRuntime(
  site: SiteDoor,
  event: ProductEvent,
  reads: readonly PropertyRead[],
): Promise<Readonly<Record<string, unknown>>> {
  const runtime: Record<string, { properties: Record<string, unknown> }> = {};
  for (const { entity, propertyKey } of reads) {
    const id = idOf(entity, event);
    if (!id) continue;
    const of = (runtime[entity] ??= { properties: {} });
    of.properties[propertyKey] = await readProperty(site, `${entity}/${id}`, propertyKey);
  }
  return runtime;
}

function idOf(entity: PropertyRead['entity'], event: ProductEvent): string | undefined {
  const issue = event['issue'] as { id?: string; fields?: Fields } | undefined;
  const idIn = (field: string) => (issue?.fields?.[field] as { id?: string } | undefined)?.id;
  if (entity === 'issue') return issue?.id;
  if (entity === 'issuetype') return idIn('issuetype');
  if (entity === 'user') return event['atlassianId'] as string | undefined;
  // A link has no issue in its event, but names both projects; the filter sees the source's.
  const linked = event['sourceProjectId'];
  return idIn('project') ?? (linked === undefined ? undefined : String(linked));
}

async function readProperty(site: SiteDoor, entity: string, key: string): Promise<unknown> {
  const path = `/rest/api/3/${entity}/properties/${encodeURIComponent(key)}`;
  const call = { method: 'GET', path, headers: {}, actor: { kind: 'app' } as const };
  const answer = await site.handle(call);
  return answer.status === 200 ? (JSON.parse(answer.body) as { value: unknown }).value : null;
}
