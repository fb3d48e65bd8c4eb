import { scopesOf, type ForgeManifest } from './app-manifest';
import table from './scopes.generated.json';

type ScopeSets = readonly (readonly string[])[] | null;

const ENDPOINTS = table.endpoints as unknown as Readonly<Record<string, ScopeSets>>;
const EVENTS = table.events as unknown as Readonly<Record<string, ScopeSets>>;

export type ScopeVerdict =
  | { readonly kind: 'granted' }
  /** The manifest lacks scopes; `wanted` is the shortest way to have them. */
  | { readonly kind: 'missing'; readonly wanted: readonly string[] }
  /** The table does not know the endpoint. */
  | { readonly kind: 'unknown' };

interface Endpoint {
  readonly name: string;
  readonly segments: readonly string[];
  readonly literals: number;
  readonly scopes: ScopeSets;
}

/** Endpoints by method and number of segments, the most literal first. */
const index = new Map<string, Endpoint[]>();
for (const [name, scopes] of Object.entries(ENDPOINTS)) {
  const [method = '', template = ''] = name.split(' ');
  const segments = template.split('/');
  const literals = segments.filter((segment) => !segment.startsWith('{')).length;
  const key = `${method} ${segments.length}`;
  index.set(key, [...(index.get(key) ?? []), { name, segments, literals, scopes }]);
}
for (const endpoints of index.values()) endpoints.sort((a, b) => b.literals - a.literals);

function findEndpoint(method: string, path: string): Endpoint | undefined {
  const [plain = ''] = path.split('?');
  const segments = plain.replace(/^\/rest\/api\/(2|latest)\//, '/rest/api/3/').split('/');
  return index
    .get(`${method} ${segments.length}`)
    ?.find((endpoint) =>
      endpoint.segments.every((segment, i) => segment.startsWith('{') || segment === segments[i]),
    );
}

function judge(granted: readonly string[], sets: ScopeSets): ScopeVerdict {
  if (!sets) return { kind: 'missing', wanted: [] };
  if (sets.some((set) => set.every((scope) => granted.includes(scope)))) return { kind: 'granted' };
  return { kind: 'missing', wanted: sets[0] ?? [] };
}

export function judgeEndpoint(manifest: ForgeManifest, method: string, path: string): ScopeVerdict {
  const endpoint = findEndpoint(method, path);
  return endpoint ? judge(scopesOf(manifest), endpoint.scopes) : { kind: 'unknown' };
}

/** `GET /rest/api/3/issue/{issueIdOrKey}`; an unknown endpoint is its own path. */
export const templateOf = (method: string, path: string): string =>
  findEndpoint(method, path)?.name ?? `${method} ${path.split('?')[0] ?? ''}`;

/** Events that the table does not know need no scope. */
export function judgeEvent(manifest: ForgeManifest, eventType: string): ScopeVerdict {
  const sets = EVENTS[eventType];
  if (!sets) return { kind: 'unknown' };
  return judge(scopesOf(manifest), sets);
}
