import type {
  Card,
  CardEpic,
  CardExtras,
  CardPerson,
  CardSprint,
  MoveNote,
  NamedOption,
} from '../domain/board/card';
import type { FieldKey, FieldMap } from '../domain/fields';
import type { SiteSettings } from '../domain/settings';
import { findWorkType } from '../domain/work-type';

export const CARD_PROPERTY = 'entente.card';
export const MOVE_PROPERTY = 'entente.move';
export const CARD_PROPERTIES: readonly string[] = [CARD_PROPERTY, MOVE_PROPERTY];

/** An issue as `bulkfetch` gives it. */
export interface CardIssue {
  readonly id: string;
  readonly key: string;
  readonly fields?: Fields;
  readonly properties?: Readonly<Record<string, unknown>>;
}

type Fields = Readonly<Record<string, unknown>>;

const SYSTEM_FIELDS = [
  'summary',
  'issuetype',
  'status',
  'created',
  'assignee',
  'priority',
  'labels',
  'parent',
];
const OUR_FIELDS = [
  'lane',
  'sprint',
  'flagged',
  'flagReason',
  'neededBy',
  'timeBoxEnd',
  'verdict',
  'costOfWaiting',
  'costPerWeek',
  'size',
] as const satisfies readonly (FieldKey | 'sprint' | 'flagged')[];

/**
 * Ids of the fields that a card needs, and no more: what is asked for is paid for.
 *
 * @param isJoint the board shows several projects, so that each card has to say which is its own.
 */
export function cardFieldIds(map: FieldMap, isJoint: boolean): readonly string[] {
  return [
    ...SYSTEM_FIELDS,
    ...(isJoint ? ['project'] : []),
    ...OUR_FIELDS.flatMap((key) => map[key]?.id ?? []),
  ];
}

export function readCard(issue: CardIssue, site: Pick<SiteSettings, 'fields' | 'workTypes'>): Card {
  const fields = issue.fields ?? {};
  const type = asRecord(fields.issuetype);
  const status = asRecord(fields.status);
  const typeId = asText(type.id) ?? '';
  const of = (key: (typeof OUR_FIELDS)[number]): unknown => {
    const field = site.fields[key];
    return field && fields[field.id];
  };
  return compact({
    id: issue.id,
    key: issue.key,
    projectId: asText(asRecord(fields.project).id),
    summary: asText(fields.summary) ?? '',
    typeId,
    typeName: asText(type.name) ?? '',
    workType: findWorkType(site.workTypes, typeId),
    statusId: asText(status.id) ?? '',
    statusName: asText(status.name) ?? '',
    createdAt: Date.parse(String(fields.created)) || 0,
    laneOptionId: readOption(of('lane'))?.id,
    epic: readEpic(fields.parent),
    assignee: readPerson(fields.assignee),
    priority: asText(asRecord(fields.priority).name),
    labels: Array.isArray(fields.labels) ? fields.labels.map(String) : [],
    sprints: readSprints(of('sprint')),
    isFlagged: isSet(of('flagged')),
    flagReason: readOption(of('flagReason')),
    neededBy: asText(of('neededBy')),
    timeBoxEnd: asText(of('timeBoxEnd')),
    verdictOptionId: readOption(of('verdict'))?.id,
    costOfWaiting: readOption(of('costOfWaiting')),
    costPerWeek: asNumber(of('costPerWeek')),
    size: readOption(of('size'))?.name,
    extras: readExtras(issue.properties?.[CARD_PROPERTY]),
    lastMove: readMoveNote(issue.properties?.[MOVE_PROPERTY]),
  });
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Leaves out what is absent, so that equal cards are equal. */
function compact(card: Loose<Required<Card>>): Card {
  const entries = Object.entries(card).filter(([, value]) => value !== undefined);
  return { workType: undefined, ...Object.fromEntries(entries) } as unknown as Card;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Jira's *Flagged* is a list of checkboxes: any of them means flagged. */
export function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

export function readOption(value: unknown): NamedOption | undefined {
  const { id, value: name, name: otherName } = asRecord(value);
  const idText = asText(id);
  return idText === undefined
    ? undefined
    : { id: idText, name: asText(name) ?? asText(otherName) ?? idText };
}

export function readPerson(value: unknown): CardPerson | undefined {
  const { accountId, displayName, avatarUrls } = asRecord(value);
  const id = asText(accountId);
  if (id === undefined) return undefined;
  const avatarUrl = asText(asRecord(avatarUrls)['32x32']) ?? asText(asRecord(avatarUrls)['48x48']);
  return { accountId: id, name: asText(displayName) ?? '', ...(avatarUrl && { avatarUrl }) };
}

/** What is on a board has an epic as its parent, or none. */
function readEpic(value: unknown): CardEpic | undefined {
  const { id, key, fields } = asRecord(value);
  const [idText, keyText] = [asText(id), asText(key)];
  if (idText === undefined || keyText === undefined) return undefined;
  return { id: idText, key: keyText, summary: asText(asRecord(fields).summary) ?? '' };
}

export function readSprints(value: unknown): readonly CardSprint[] {
  if (!Array.isArray(value)) return [];
  return value.map(asRecord).flatMap(({ id, name, state }) => {
    const isKnown = state === 'active' || state === 'future' || state === 'closed';
    return typeof id === 'number' && isKnown
      ? [{ id, name: asText(name) ?? String(id), state }]
      : [];
  });
}

/** Anybody with Edit can write a property: what does not have its form is not there. */
function readExtras(value: unknown): CardExtras | undefined {
  const { answerBy, leftForScale, expiredWaivers } = asRecord(value);
  const extras = {
    ...(asText(answerBy) && { answerBy: asText(answerBy)! }),
    ...(asNumber(leftForScale) !== undefined && { leftForScale: asNumber(leftForScale)! }),
    ...(asNumber(expiredWaivers) !== undefined && { expiredWaivers: asNumber(expiredWaivers)! }),
  };
  return Object.keys(extras).length > 0 ? extras : undefined;
}

function readMoveNote(value: unknown): MoveNote | undefined {
  const { at, laneKey, columnKey, passed, reason } = asRecord(value);
  const texts = [at, laneKey, columnKey, reason].map(asText);
  if (texts.includes(undefined) || !Array.isArray(passed) || Number.isNaN(Date.parse(texts[0]!)))
    return undefined;
  const kinds = passed.filter((kind) => kind === 'column' || kind === 'lane' || kind === 'block');
  const [when, lane, column, why] = texts as string[];
  return {
    at: when!,
    laneKey: lane!,
    columnKey: column!,
    passed: kinds,
    reason: why!.slice(0, 255),
  };
}
