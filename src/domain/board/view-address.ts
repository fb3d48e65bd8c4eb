import { SIDES } from '../side';
import { NONE, PLAIN_VIEW, type BoardView, type Scope } from './board-view';
import { LANE_KINDS } from './lane-scheme';
import type { Waiting } from './wait';

const WAITING: readonly Waiting[] = ['it', 'marketing', 'vendor', 'decision', 'not-said'];

/** Filters that are one text each, by their name in the address. */
const ASKED = [
  ['side', 'side'],
  ['type', 'typeId'],
  ['epic', 'epicId'],
  ['who', 'assigneeId'],
  ['label', 'label'],
  ['jql', 'jql'],
] as const satisfies readonly (readonly [string, keyof BoardView])[];
const PROJECT_ID = /^\d{1,18}$/;
/** As long as an address may reasonably hold. */
const LONGEST_TEXT = 1000;
const ASKED_SIDES: ReadonlySet<string> = new Set([...SIDES, NONE]);

/** The view as a query string; what is plain is left out, so that a plain view has a plain address. */
export function toAddress(view: BoardView): string {
  const query = new Map<string, string>();
  if (view.scope.kind === 'backlog') query.set('scope', 'backlog');
  if (view.scope.kind === 'sprint') query.set('scope', String(view.scope.id));
  if (view.text) query.set('q', view.text);
  if (view.waitingOn) query.set('waiting', view.waitingOn);
  if (view.pastUsual) query.set('slow', '1');
  if (view.mine) query.set('mine', '1');
  for (const [name, key] of ASKED) {
    const asked = view[key];
    if (asked) query.set(name, asked);
  }
  if (view.lanesBy) query.set('by', view.lanesBy);
  if (view.columnsBy) query.set('cut', view.columnsBy);
  if (view.projectIds) query.set('with', view.projectIds.join(','));
  if (view.focusedLane) query.set('lane', view.focusedLane);
  if (view.foldedLanes.length > 0) query.set('folded', view.foldedLanes.join(','));
  if (view.toggledColumns.length > 0) query.set('columns', view.toggledColumns.join(','));
  const pairs = [...query].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Reads an address that anybody may have typed: what it does not understand is plain. */
export function fromAddress(search: string): BoardView {
  const query = readQuery(search);
  const waitingOn = WAITING.find((party) => party === query.get('waiting'));
  const lane = query.get('lane');
  const by = LANE_KINDS.find((kind) => kind === query.get('by'));
  const others = readList(query.get('with')).filter((id) => PROJECT_ID.test(id));
  return {
    ...PLAIN_VIEW,
    scope: readScope(query.get('scope')),
    text: (query.get('q') ?? '').slice(0, 200),
    ...(waitingOn && { waitingOn }),
    pastUsual: query.get('slow') === '1',
    mine: query.get('mine') === '1',
    ...readAsked(query),
    ...(by && by !== 'lane' && { lanesBy: by }),
    ...(query.get('cut') === 'status' && { columnsBy: 'status' as const }),
    ...(others.length > 0 && { projectIds: others }),
    ...(lane && { focusedLane: lane }),
    foldedLanes: readList(query.get('folded')),
    toggledColumns: readList(query.get('columns')),
  };
}

function readAsked(query: ReadonlyMap<string, string>): Partial<BoardView> {
  const found = ASKED.flatMap(([name, key]) => {
    const text = query.get(name)?.slice(0, LONGEST_TEXT);
    const isWrong = !text || (key === 'side' && !ASKED_SIDES.has(text));
    return isWrong ? [] : [[key, text] as const];
  });
  return Object.fromEntries(found);
}

function readQuery(search: string): ReadonlyMap<string, string> {
  const pairs = search.replace(/^\?/, '').split('&').filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const [key = '', ...rest] = pair.split('=');
      return [key, decode(rest.join('='))];
    }),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return '';
  }
}

function readScope(text: string | undefined): Scope {
  if (text === 'backlog') return { kind: 'backlog' };
  return text && /^\d{1,12}$/.test(text) ? { kind: 'sprint', id: Number(text) } : { kind: 'all' };
}

function readList(text: string | undefined): readonly string[] {
  return text ? text.split(',').filter(Boolean).slice(0, 50) : [];
}
