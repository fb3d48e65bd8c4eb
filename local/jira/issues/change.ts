import { kindOf, sameValue } from '../fields/kinds';
import type { Field } from '../fields/field';
import { getStatus } from '../statuses/model';
import { statusDetails } from '../statuses/view';
import type { World } from '../world';
import { changeItemBean } from '../changelog/view';
import { eventIssue } from './event-issue';
import type { ChangeItem, History, Issue, RawValue } from './issue';

/** What is to become of an issue; what is absent stays. */
export interface IssueChange {
  readonly values?: Readonly<Record<string, RawValue>>;
  readonly statusId?: string;
  readonly typeId?: string;
  readonly moved?: { readonly projectId: string; readonly key: string; readonly number: number };
  readonly rank?: string;
  /** Items that have no field of their own, such as links. */
  readonly items?: readonly ChangeItem[];
  readonly metadata?: object;
}

/**
 * The one way an issue changes: writes what differs, one changelog entry, and the events.
 * Nothing differs: nothing is written.
 */
export function changeIssue(
  world: World,
  actor: string,
  issueId: string,
  change: IssueChange,
): Issue {
  const before = world.issues.find(issueId);
  if (!before) throw new Error(`no issue ${issueId}`);
  const items = [
    ...valueItems(world, before, change.values ?? {}),
    ...structureItems(world, before, change),
    ...(change.items ?? []),
  ];
  if (items.length === 0) return before;
  const after = world.putIssue(changed(world, before, change));
  addHistory(world, actor, issueId, items, change.metadata);
  emitUpdated(world, actor, before, after, items);
  return after;
}

export function addHistory(
  world: World,
  actor: string,
  issueId: string,
  items: readonly ChangeItem[],
  metadata?: object,
): History {
  const history = world.histories.put({
    id: world.nextId('history'),
    issueId,
    authorId: actor,
    created: world.now(),
    items,
    ...(metadata && { metadata }),
  });
  world.indexes.addHistory(history);
  return history;
}

function changed(world: World, before: Issue, change: IssueChange): Issue {
  const now = world.now();
  const resolution = change.values?.resolution;
  const category = (id: string): string => getStatus(world, id).category;
  const recategorised =
    change.statusId !== undefined && category(change.statusId) !== category(before.statusId);
  return {
    ...before,
    values: { ...before.values, ...change.values },
    statusId: change.statusId ?? before.statusId,
    typeId: change.typeId ?? before.typeId,
    rank: change.rank ?? before.rank,
    ...(change.moved
      ? { ...change.moved, formerKeys: [...before.formerKeys, before.key] }
      : undefined),
    updated: Math.max(now, before.updated),
    statusCategoryChanged: recategorised ? now : before.statusCategoryChanged,
    resolved:
      resolution === undefined || sameValue(resolution, before.values.resolution)
        ? before.resolved
        : resolution === null
          ? null
          : now,
  };
}

function valueItems(
  world: World,
  issue: Issue,
  values: Readonly<Record<string, RawValue>>,
): ChangeItem[] {
  return Object.entries(values).flatMap(([fieldId, value]) => {
    const field = world.fields.find(fieldId);
    const before = issue.values[fieldId] ?? null;
    if (!field || sameValue(before, value)) return [];
    return [fieldItem(world, field, before, value)];
  });
}

function fieldItem(world: World, field: Field, before: RawValue, after: RawValue): ChangeItem {
  const kind = kindOf(field);
  const [from, to] = [kind.side(world, field, before), kind.side(world, field, after)];
  const sides = { from: from.id, fromText: from.text, to: to.id, toText: to.text };
  // Cloud logs a parent under the association's name and without a field id.
  if (field.id === 'parent')
    return { field: 'IssueParentAssociation', fieldtype: 'jira', ...sides };
  return {
    field: field.custom ? field.name : field.id,
    fieldtype: field.custom ? 'custom' : 'jira',
    fieldId: field.id,
    ...sides,
  };
}

function structureItems(world: World, before: Issue, change: IssueChange): ChangeItem[] {
  const items: ChangeItem[] = [];
  if (change.moved) {
    const name = (id: string): string => world.projects.find(id)?.name ?? id;
    items.push(idItem('project', before.projectId, change.moved.projectId, name), {
      ...idItem('Key', null, null, String),
      fieldId: undefined,
      fromText: before.key,
      toText: change.moved.key,
    });
  }
  if (change.typeId !== undefined && change.typeId !== before.typeId) {
    const name = (id: string): string => world.issueTypes.find(id)?.name ?? id;
    items.push(idItem('issuetype', before.typeId, change.typeId, name));
  }
  if (change.statusId !== undefined && change.statusId !== before.statusId) {
    const name = (id: string): string => getStatus(world, id).name;
    items.push(idItem('status', before.statusId, change.statusId, name));
  }
  if (change.rank !== undefined && change.rank !== before.rank) {
    items.push(rankItem(world, change.rank < before.rank));
  }
  return items;
}

function idItem(
  field: string,
  from: string | null,
  to: string | null,
  name: (id: string) => string,
): ChangeItem {
  const text = (id: string | null): string | null => (id === null ? null : name(id));
  const sides = { from, fromText: text(from), to, toText: text(to) };
  return { field, fieldtype: 'jira', fieldId: field, ...sides };
}

function rankItem(world: World, higher: boolean): ChangeItem {
  const rank = [...world.fields.values()].find((field) => field.type === 'rank');
  const toText = higher ? 'Ranked higher' : 'Ranked lower';
  const sides = { from: '', fromText: '', to: '', toText };
  return { field: 'Rank', fieldtype: 'custom', fieldId: rank?.id, ...sides };
}

function emitUpdated(
  world: World,
  actor: string,
  before: Issue,
  after: Issue,
  items: readonly ChangeItem[],
): void {
  const statuses =
    before.statusId === after.statusId
      ? {}
      : {
          associatedStatuses: [before.statusId, after.statusId].map((id) =>
            statusDetails(world, getStatus(world, id)),
          ),
        };
  const issue = eventIssue(world, after);
  const changelog = { items: items.map(changeItemBean) };
  world.emit('avi:jira:updated:issue', actor, { issue, changelog, ...statuses });
  if (!sameValue(before.values.assignee, after.values.assignee)) {
    world.emit('avi:jira:assigned:issue', actor, { issue, changelog });
  }
}
