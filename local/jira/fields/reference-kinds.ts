import { jiraTimestamp } from '../timestamps';
import { userDetails } from '../users/view';
import type { World } from '../world';
import { BLANK_SIDE, EMPTY_SIDE, FieldProblem, isRecord, type FieldKind } from './field-kind';

/** Reads `{accountId}` (or `{id}`, which Jira takes too). */
function parseUser(world: World, input: unknown): string {
  const accountId = isRecord(input) ? (input.accountId ?? input.id) : undefined;
  if (typeof accountId !== 'string') throw new FieldProblem("Specify a valid 'accountId'");
  if (!world.users.has(accountId)) {
    throw new FieldProblem(`The user with account ID '${accountId}' does not exist`);
  }
  return accountId;
}

const nameOf = (world: World, accountId: string): string =>
  world.users.find(accountId)?.displayName ?? accountId;

export const userKind: FieldKind = {
  schemaType: 'user',
  customKey: 'userpicker',
  operations: ['set'],
  parse: (world, _field, input) => parseUser(world, input),
  render: (world, _field, raw) => userDetails(world, String(raw)),
  side: (world, _field, raw) =>
    typeof raw === 'string' ? { id: raw, text: nameOf(world, raw) } : EMPTY_SIDE,
};

/** An assignee may be emptied by `{accountId: null}` too. */
export const systemUserKind: FieldKind = {
  ...userKind,
  customKey: undefined,
  parse: (world, _field, input) =>
    isRecord(input) && input.accountId === null ? null : parseUser(world, input),
};

export const multiuserKind: FieldKind = {
  schemaType: 'array',
  schemaItems: 'user',
  customKey: 'multiuserpicker',
  operations: ['add', 'set', 'remove'],
  parse(world, _field, input) {
    if (!Array.isArray(input)) throw new FieldProblem('data was not an array');
    const ids = [...new Set(input.map((each) => parseUser(world, each)))];
    return ids.length > 0 ? ids : null;
  },
  render: (world, _field, raw) => (raw as readonly string[]).map((id) => userDetails(world, id)),
  side(world, _field, raw) {
    if (!Array.isArray(raw) || raw.length === 0) return EMPTY_SIDE;
    const names = raw.map((id: unknown) => nameOf(world, String(id)));
    return { id: `[${raw.join(', ')}]`, text: `[${names.join(', ')}]` };
  },
};

export const parentKind: FieldKind = {
  schemaType: 'issuelink',
  operations: ['set'],
  parse(world, _field, input) {
    if (!isRecord(input)) throw new FieldProblem('data was not an object');
    if (input.key === null || input.id === null) return null;
    const { id, key } = input;
    const found = typeof key === 'string' ? world.indexes.idOf(key.toUpperCase()) : String(id);
    if (found === undefined || !world.issues.has(found)) {
      throw new FieldProblem('Could not find issue by id or key.');
    }
    return found;
  },
  // The bean of a parent needs the issue's view, which shows it itself.
  render: (world, _field, raw) => ({ id: raw, key: world.issues.find(String(raw))?.key }),
  side: (world, _field, raw) =>
    typeof raw === 'string' ? { id: raw, text: world.issues.find(raw)?.key ?? raw } : EMPTY_SIDE,
};

/** Written as one sprint id; kept as all sprints that the issue was in, the last one current. */
export const sprintKind: FieldKind = {
  schemaType: 'array',
  schemaItems: 'json',
  customKey: 'gh-sprint',
  operations: ['set'],
  parse(world, _field, input) {
    if (typeof input !== 'number')
      throw new FieldProblem('Number value expected as the Sprint id.');
    const sprint = world.sprints.find(String(input));
    if (!sprint || sprint.state === 'closed') {
      throw new FieldProblem('Issue can be assigned only active or future sprints.');
    }
    return [String(input)];
  },
  render: (world, _field, raw) =>
    (raw as readonly string[]).flatMap((id) => {
      const sprint = world.sprints.find(id);
      if (!sprint) return [];
      const { name, state, goal, start, end, completed } = sprint;
      return [
        {
          id: Number(id),
          name,
          state,
          boardId: Number(sprint.boardId),
          goal,
          ...(start === null ? {} : { startDate: jiraDate(start) }),
          ...(end === null ? {} : { endDate: jiraDate(end) }),
          ...(completed === null ? {} : { completeDate: jiraDate(completed) }),
        },
      ];
    }),
  side(world, _field, raw) {
    if (!Array.isArray(raw) || raw.length === 0) return BLANK_SIDE;
    const names = raw.map((id: unknown) => world.sprints.find(String(id))?.name ?? String(id));
    return { id: raw.join(', '), text: names.join(', ') };
  },
};

/** Sprint dates are ISO with `Z`, unlike those of issues. */
const jiraDate = (ms: number): string => jiraTimestamp(ms).replace('+0000', 'Z');

export const rankKind: FieldKind = {
  schemaType: 'any',
  customKey: 'gh-lexo-rank',
  operations: ['set'],
  parse() {
    throw new FieldProblem('Rank can only be changed by the rank operation.');
  },
  render: (_world, _field, raw) => raw,
  side: () => BLANK_SIDE,
};
