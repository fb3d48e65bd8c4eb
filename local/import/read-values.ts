import { adfOf, isAdfDocument } from '../jira/adf';
import type { Field } from '../jira/fields/field';
import { FieldProblem } from '../jira/fields/field-kind';
import { kindOf } from '../jira/fields/kinds';
import type { RawValue } from '../jira/issues/issue';
import { fieldsOf, keyOf, listOf, looseOf, textOf, type FoundIssue } from './exported';
import type { NewSite } from './new-site';
import type { Problems } from './problems';
import type { Survey } from './survey';
import { accountOf } from './survey-people';

/** What the box works out itself, or keeps elsewhere than in a field's value. */
const NO_VALUES: ReadonlySet<string> = new Set([
  ...['project', 'issuetype', 'status', 'statusCategory', 'creator', 'created', 'updated'],
  ...['resolutiondate', 'statuscategorychangedate', 'issuelinks', 'subtasks', 'comment'],
  ...['lastViewed', 'watches', 'votes', 'progress', 'aggregateprogress', 'workratio'],
  ...['thumbnail', 'issuerestriction', 'parent', 'timetracking'],
]);

/** Values in the form that issues keep; what a field does not take is told and left empty. */
export function readValues(
  { world }: NewSite,
  survey: Survey,
  found: FoundIssue,
  problems: Problems,
): Record<string, RawValue> {
  const values: Record<string, RawValue> = {};
  const tell = (field: string, reason: string): void =>
    problems.note(found.place, keyOf(found), field, reason);
  for (const [id, value] of Object.entries(fieldsOf(found))) {
    if (NO_VALUES.has(id) || isEmpty(value) || survey.epicLinkFields.has(id)) continue;
    const field = world.fields.find(id);
    // A custom field that is not there was told of once for the whole file.
    if (!field && id.startsWith('customfield_')) continue;
    if (!field) {
      tell(id, 'left out: the box has no such field');
      continue;
    }
    try {
      const raw = rawOf(world, field, value);
      if (raw !== null) values[id] = raw;
    } catch (problem) {
      if (!(problem instanceof FieldProblem)) throw problem;
      tell(id, `left out: ${problem.message}`);
    }
  }
  const parent = parentOf(survey, found, tell);
  return parent === undefined ? values : { ...values, parent };
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  const isEmptyPage = looseOf(value).total === 0;
  return isEmptyPage || (typeof value === 'object' && Object.keys(value).length === 0);
}

function rawOf(world: NewSite['world'], field: Field, value: unknown): RawValue {
  switch (field.type) {
    case 'rank':
      return null;
    case 'sprint':
      return listOf(value).flatMap((each) => textOf(looseOf(each).id) ?? []);
    case 'textarea':
    case 'description':
      // A second version of the REST API writes plain text.
      return documentOf(value);
    case 'user':
    case 'assignee':
    case 'reporter':
      return accountOf(value) ?? null;
    case 'multiuser':
      return listOf(value).flatMap((each) => accountOf(each) ?? []);
    default:
      return kindOf(field).parse(world, field, value);
  }
}

/** @throws FieldProblem */
function documentOf(value: unknown): object {
  if (typeof value === 'string') return adfOf(value);
  if (isAdfDocument(value)) return value;
  throw new FieldProblem('it is no Atlassian Document');
}

/** The id of the parent, also where it is an epic that is linked the old way. */
function parentOf(
  survey: Survey,
  found: FoundIssue,
  tell: (field: string, reason: string) => void,
): string | undefined {
  const fields = fieldsOf(found);
  const epicLinks = [...survey.epicLinkFields].map((id) => textOf(fields[id]));
  const key = textOf(looseOf(fields.parent).key) ?? epicLinks.find((each) => each !== undefined);
  if (key === undefined) return undefined;
  const id = survey.idByKey.get(key);
  if (id === undefined) tell('parent', `left out: ${key} is not in the file`);
  return id;
}
