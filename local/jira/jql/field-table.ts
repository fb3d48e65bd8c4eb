import { customFieldNumber, listFields } from '../fields/model';
import type { Issue } from '../issues/issue';
import { findProperty } from '../properties/model';
import type { ClauseField } from './clause-field';
import { customClause, customField, TYPE_NAMES } from './custom-fields';
import { filterField, type CompileTest } from './filter-field';
import { COMPARED } from './operators';
import { noSuchField } from './problem';
import { relationFields } from './relation-fields';
import type { JqlScope } from './scope';
import { structureFields } from './structure-fields';
import { textFields } from './text-fields';
import { valueFields } from './value-fields';

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
  'epic link': 'parent',
  searchrequest: 'filter',
  savedfilter: 'filter',
  request: 'filter',
};

export interface PropertyPath {
  readonly key: string;
  readonly path: readonly string[];
}

/** A field as the editor of queries offers it. */
export interface OfferedField {
  readonly value: string;
  readonly displayName: string;
  readonly cfid?: string;
  readonly field: ClauseField;
}

/** Finds the fields of a query; built once a query. */
export class FieldTable {
  private readonly fixed: Readonly<Record<string, ClauseField>>;

  constructor(
    private readonly scope: JqlScope,
    compile: CompileTest,
  ) {
    this.fixed = {
      ...structureFields(scope),
      ...relationFields(scope),
      ...valueFields(scope),
      ...textFields(scope),
      filter: filterField(scope, compile),
    };
  }

  /** The field, named as it was typed. @throws JqlProblem when there is none. */
  get(name: string, properties: readonly PropertyPath[]): ClauseField {
    const property = properties[0];
    if (name.toLowerCase() === 'issue.property' && property) return this.property(property);
    const lower = name.toLowerCase();
    const fixed = this.fixed[ALIASES[lower] ?? lower];
    if (fixed) return { ...fixed, name };
    const field = customField(this.scope, name);
    if (!field) throw noSuchField(name);
    return { ...customClause(this.scope, field), name };
  }

  offered(): OfferedField[] {
    const system = Object.values(this.fixed).map((field) => ({
      value: field.name,
      displayName: field.name,
      field,
    }));
    const custom = listFields(this.scope.world)
      .filter((each) => each.custom)
      .map((each) => {
        const cfid = `cf[${customFieldNumber(each)}]`;
        const type = TYPE_NAMES[each.type];
        const value = type === undefined ? each.name : `"${each.name}[${type}]"`;
        const displayName = `${each.name} - ${type === undefined ? cfid : `${each.name}[${type}]`}`;
        return { value, displayName, cfid, field: customClause(this.scope, each) };
      });
    return [...system, ...custom];
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
    const name = `issue.property[${key}]${path.map((step) => `.${step}`).join('')}`;
    return { kind: 'property', name, operators: [...COMPARED, '~', '!~'], read };
  }
}
