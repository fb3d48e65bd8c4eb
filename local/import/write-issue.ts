import { adfOf, isAdfDocument } from '../jira/adf';
import type { ChangeItem, Issue } from '../jira/issues/issue';
import {
  fieldsOf,
  keyOf,
  listOf,
  looseOf,
  textOf,
  toTextOf,
  type FoundIssue,
  type Loose,
} from './exported';
import type { LanePlan } from './lane-plan';
import type { NewSite } from './new-site';
import type { Problems } from './problems';
import { readValues } from './read-values';
import type { Survey, Taken } from './survey';
import { accountOf, NOBODY } from './survey-people';

/** Where issues go, and what stands there for them. */
export interface Writer {
  readonly site: NewSite;
  readonly survey: Survey;
  readonly lanes: LanePlan;
  readonly problems: Problems;
}

interface Writing extends Writer {
  readonly found: FoundIssue;
  readonly issueId: string;
}

const instantOf = (value: unknown): number | undefined => {
  const at = Date.parse(textOf(value) ?? '');
  return Number.isNaN(at) ? undefined : at;
};

/** Writes one issue as it stands in the export, with its history, comments and dates. */
export function writeIssue(
  writer: Writer,
  { id, key }: Taken,
  rank: string,
  found: FoundIssue,
): void {
  const { site } = writer;
  const fields = fieldsOf(found);
  const [projectKey = '', number] = key.split('-');
  const created = instantOf(fields.created) ?? 0;
  const updated = instantOf(fields.updated) ?? created;
  site.world.putIssue({
    ...{ id, key, rank, created, updated, formerKeys: [], number: Number(number) },
    projectId: site.model.findProject(projectKey)?.id ?? '',
    typeId: textOf(looseOf(fields.issuetype).id) ?? '',
    statusId: textOf(looseOf(fields.status).id) ?? '',
    creatorId: accountOf(fields.creator) ?? accountOf(fields.reporter) ?? NOBODY,
    statusCategoryChanged: instantOf(fields.statuscategorychangedate) ?? updated,
    resolved: instantOf(fields.resolutiondate) ?? null,
    values: valuesOf(writer, found),
  });
  const writing = { ...writer, found, issueId: id };
  writeHistories(writing);
  writeComments(writing);
}

function valuesOf({ site, survey, lanes, problems }: Writer, found: FoundIssue): Issue['values'] {
  const values = readValues(site, survey, found, problems);
  if (!lanes.optionOfPriority) return values;
  const priority = textOf(looseOf(fieldsOf(found).priority).id);
  return { ...values, [lanes.fieldId]: lanes.optionOfPriority(priority) };
}

function writeHistories({ site, problems, found, issueId }: Writing): void {
  const { histories, total } = looseOf(found.issue.changelog);
  const tell = (reason: string): void =>
    problems.note(found.place, keyOf(found), 'changelog', reason);
  if (!Array.isArray(histories)) return tell('the file has none: export with expand=changelog');
  if (typeof total === 'number' && total > histories.length) {
    tell(`of ${total} entries the file holds ${histories.length}`);
  }
  for (const entry of histories.map(looseOf)) {
    const created = instantOf(entry.created);
    if (created === undefined) {
      tell(`entry ${textOf(entry.id) ?? 'without an id'} left out: it has no date`);
      continue;
    }
    const history = {
      id: textOf(entry.id) ?? site.world.nextId('history'),
      ...{ issueId, created, authorId: accountOf(entry.author) ?? NOBODY },
      items: listOf(entry.items).map((item) => itemOf(looseOf(item))),
    };
    site.world.indexes.addHistory(site.world.histories.put(history));
  }
}

function itemOf(item: Loose): ChangeItem {
  const fieldId = textOf(item.fieldId);
  const side = (value: unknown): string | null =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  return {
    field: textOf(item.field) ?? '',
    fieldtype: item.fieldtype === 'custom' ? 'custom' : 'jira',
    ...(fieldId !== undefined && { fieldId }),
    ...{ from: side(item.from), fromText: side(item.fromString) },
    ...{ to: side(item.to), toText: toTextOf(item) ?? null },
  };
}

function writeComments({ site, problems, found, issueId }: Writing): void {
  const { comments, total } = looseOf(fieldsOf(found).comment);
  const tell = (reason: string): void =>
    problems.note(found.place, keyOf(found), 'comment', reason);
  const given = listOf(comments).map(looseOf);
  if (typeof total === 'number' && total > given.length) {
    tell(`of ${total} comments the file holds ${given.length}`);
  }
  for (const comment of given) {
    const created = instantOf(comment.created);
    const named = textOf(comment.id) ?? 'without an id';
    const body = typeof comment.body === 'string' ? adfOf(comment.body) : comment.body;
    if (created === undefined || !isAdfDocument(body)) {
      tell(`comment ${named} left out: it has no date, or no text`);
    } else if (comment.visibility !== undefined && comment.visibility !== null) {
      tell(`comment ${named} left out: not everybody may read it`);
    } else {
      const authorId = accountOf(comment.author) ?? NOBODY;
      const written = site.world.comments.put({
        ...{ id: textOf(comment.id) ?? site.world.nextId('comment'), issueId, authorId, body },
        ...{ created, updated: instantOf(comment.updated) ?? created },
        updateAuthorId: accountOf(comment.updateAuthor) ?? authorId,
      });
      site.world.indexes.addComment(written);
    }
  }
}
