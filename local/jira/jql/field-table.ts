import { adfText, isAdfDocument } from '../adf';
import type { Field } from '../fields/field';
import { customFieldNumber, listFields } from '../fields/model';
import type { Issue, RawValue } from '../issues/issue';
import { findProperty } from '../properties/model';
import { byName, choiceFields, resolvePerson } from './choice-fields';
import type { ClauseField } from './clause-field';
import { noSuchField } from './problem';
import type { JqlScope } from './scope';

const ALIASES: Readonly<Record<string, string>> = {
  type: 'issuetype',
  issue: 'key',
  issuekey: 'key',
  id: 'key',
  due: 'duedate',
  resolved: 'resolutiondate',
  createddate: 'created',
  updateddate: 'updated',
  'status category': 'statuscategory',
};

export interface PropertyPath {
  readonly key: string;
  readonly path: readonly string[];
}

/** Finds the fields of a query; built once a query. */
export class FieldTable {
  private readonly fixed: Readonly<Record<string, ClauseField>>;

  constructor(private readonly scope: JqlScope) {
    this.fixed = { ...choiceFields(scope), ...dateFields(), ...this.textFields() };
  }

  /** @throws JqlProblem when there is none. */
  get(name: string, properties: readonly PropertyPath[]): ClauseField {
    const property = properties[0];
    if (name === 'issue.property' && property) return this.property(property);
    const lower = name.toLowerCase();
    const fixed = this.fixed[ALIASES[lower] ?? lower];
    if (fixed) return fixed;
    const field = this.customField(name);
    if (!field) throw noSuchField(name);
    return customClause(this.scope, field);
  }

  private customField(name: string): Field | undefined {
    const number = /^cf\[(\d+)\]$/i.exec(name)?.[1];
    const custom = listFields(this.scope.world).filter((field) => field.custom);
    if (number !== undefined) {
      return custom.find((field) => customFieldNumber(field) === Number(number));
    }
    // "Lane[Dropdown]" names the type after the field.
    const plain = name.replace(/\[[^\]]+\]$/, '').toLowerCase();
    return custom.find((field) => field.name.toLowerCase() === plain);
  }

  private property({ key, path }: PropertyPath): ClauseField {
    const { world } = this.scope;
    const read = (issue: Issue): unknown => {
      let value = findProperty(world, 'issue', issue.id, key)?.value;
      for (const step of path) {
        value =
          typeof value === 'object' && value !== null
            ? (value as Record<string, unknown>)[step]
            : undefined;
      }
      return value;
    };
    return { kind: 'property', name: `issue.property[${key}]`, read };
  }

  private textFields(): Record<string, ClauseField> {
    const { world } = this.scope;
    const summary = (issue: Issue): string => String(issue.values.summary ?? '');
    const description = (issue: Issue): string => plainText(issue.values.description);
    const comments = (issue: Issue): string =>
      world.indexes
        .comments(issue.id)
        .map(({ body }) => adfText(body))
        .join('\n');
    const others = (issue: Issue): string =>
      listFields(world)
        .filter(({ type, custom }) => custom && (type === 'text' || type === 'textarea'))
        .map(({ id }) => plainText(issue.values[id]))
        .join('\n');
    const all = (issue: Issue): string =>
      [summary(issue), description(issue), comments(issue), others(issue)].join('\n');
    return {
      summary: { kind: 'text', name: 'summary', read: summary, sortable: true },
      description: { kind: 'text', name: 'description', read: description, sortable: true },
      comment: { kind: 'text', name: 'comment', read: comments, sortable: false },
      text: { kind: 'text', name: 'text', read: all, sortable: false },
    };
  }
}

function plainText(raw: RawValue | undefined): string {
  if (typeof raw === 'string') return raw;
  return isAdfDocument(raw) ? adfText(raw) : '';
}

const dateFields = (): Record<string, ClauseField> => ({
  created: { kind: 'date', name: 'created', precision: 'instant', read: (issue) => issue.created },
  updated: { kind: 'date', name: 'updated', precision: 'instant', read: (issue) => issue.updated },
  resolutiondate: {
    kind: 'date',
    name: 'resolved',
    precision: 'instant',
    read: (issue) => issue.resolved,
  },
  statuscategorychangeddate: {
    kind: 'date',
    name: 'statusCategoryChangedDate',
    precision: 'instant',
    read: (issue) => issue.statusCategoryChanged,
  },
  duedate: {
    kind: 'date',
    name: 'duedate',
    precision: 'day',
    read: (issue) => (issue.values.duedate ?? null) as string | null,
  },
});

const TEXTS: ReadonlySet<Field['type']> = new Set([
  'text',
  'textarea',
  'url',
  'readonlyfield',
  'app-string',
]);

/** Custom fields that are not lists of ids. */
function plainClause({ id, name, type }: Field): ClauseField | undefined {
  const raw = (issue: Issue): RawValue => issue.values[id] ?? null;
  if (type === 'date') {
    return { kind: 'date', name, precision: 'day', read: (issue) => raw(issue) as string | null };
  }
  if (type === 'datetime' || type === 'app-datetime') {
    const read = (issue: Issue) => raw(issue) as number | null;
    return { kind: 'date', name, precision: 'instant', read };
  }
  if (type === 'number' || type === 'app-number') {
    return { kind: 'number', name, read: (issue) => raw(issue) as number | null };
  }
  if (TEXTS.has(type)) {
    return { kind: 'text', name, read: (issue) => plainText(raw(issue)), sortable: true };
  }
  return undefined;
}

function customClause(scope: JqlScope, field: Field): ClauseField {
  const { id, name, type } = field;
  const plain = plainClause(field);
  if (plain) return plain;
  if (type === 'rank') {
    const ids = (issue: Issue) => [issue.rank];
    return { kind: 'choice', name, ids, resolve: (word) => [word], order: String };
  }
  const ids = (issue: Issue): readonly string[] => {
    const value = issue.values[id] ?? null;
    return Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : [];
  };
  if (type === 'user' || type === 'multiuser' || type === 'app-user') {
    const order = (each: string) => scope.world.users.find(each)?.displayName ?? '';
    return { kind: 'choice', name, ids, resolve: resolvePerson(scope), order };
  }
  if (type === 'labels') return { kind: 'choice', name, ids, resolve: (word) => [word] };
  if (type === 'sprint') {
    const resolve = byName(() => scope.world.sprints.values());
    return { kind: 'choice', name, ids, resolve, order: Number };
  }
  const named = field.options.map((option) => ({ id: option.id, name: option.value }));
  const order = (each: string) => field.options.findIndex((option) => option.id === each);
  return { kind: 'choice', name, ids, resolve: byName(() => named), order };
}
