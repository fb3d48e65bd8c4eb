import type { JiraSite } from '../../local/jira/site';
import type { Change, Comment, Issue, Link } from './issue';

interface RawAuthor {
  readonly accountId: string;
  readonly accountType: string;
}

interface RawItem {
  readonly field: string;
  readonly fieldId?: string;
  readonly from: string | null;
  readonly fromString: string | null;
  readonly to: string | null;
  readonly toString: string | null;
}

interface RawHistory {
  readonly id: string;
  readonly created: string;
  readonly author?: RawAuthor;
  readonly items: readonly RawItem[];
}

interface RawNode {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
  readonly content?: readonly RawNode[];
}

interface RawComment {
  readonly created: string;
  readonly author?: RawAuthor;
  readonly body: RawNode;
}

interface RawLink {
  readonly type: { readonly id: string };
  readonly inwardIssue?: { readonly id: string; readonly key: string };
}

interface RawIssue {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly project: { readonly id: string };
    readonly issuetype: { readonly id: string };
    readonly created: string;
    readonly issuelinks?: readonly RawLink[];
    readonly comment: { readonly comments: readonly RawComment[]; readonly total: number };
  };
  readonly changelog: { readonly total: number; readonly histories: readonly RawHistory[] };
}

interface RawPage {
  readonly issues: readonly RawIssue[];
  readonly nextPageToken?: string;
}

/** Every issue of the projects, with its changelog and its comments, by Jira's search. */
export async function readIssues(jira: JiraSite, projectKeys: readonly string[]): Promise<Issue[]> {
  const issues: Issue[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await search(jira, {
      jql: `project in (${projectKeys.join(', ')}) order by created`,
      fields: ['*all'],
      expand: 'changelog',
      maxResults: 100,
      ...(nextPageToken !== undefined && { nextPageToken }),
    });
    issues.push(...page.issues.map(toIssue));
    ({ nextPageToken } = page);
  } while (nextPageToken !== undefined);
  return issues;
}

async function search(jira: JiraSite, query: object): Promise<RawPage> {
  const answer = await jira.handle({
    method: 'POST',
    path: '/rest/api/3/search/jql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(query),
    actor: { kind: 'app' },
  });
  if (answer.status !== 200) throw new Error(`the search answers ${answer.status}: ${answer.body}`);
  return JSON.parse(answer.body) as RawPage;
}

function toIssue({ id, fields, changelog }: RawIssue): Issue {
  const { comments, total } = fields.comment;
  if (comments.length < total || changelog.histories.length < changelog.total)
    throw new Error(`issue ${id} is longer than the search answers`);
  return {
    id,
    projectId: fields.project.id,
    typeId: fields.issuetype.id,
    createdAt: Date.parse(fields.created),
    changes: toChanges(changelog.histories),
    comments: comments.map(toComment),
    linkedBy: toLinks(fields.issuelinks ?? [], changelog.histories),
    valueNow: (field) => toValue(fields[field]),
  };
}

/** In the order of (created, history id, item index). */
function toChanges(histories: readonly RawHistory[]): Change[] {
  return [...histories]
    .sort((a, b) => Date.parse(a.created) - Date.parse(b.created) || Number(a.id) - Number(b.id))
    .flatMap((history) =>
      history.items.map((item) => ({
        at: Date.parse(history.created),
        by: personOf(history.author),
        field: item.fieldId ?? item.field,
        from: (item.from ?? item.fromString) || null,
        to: (item.to ?? item.toString) || null,
      })),
    );
}

function toLinks(links: readonly RawLink[], histories: readonly RawHistory[]): Link[] {
  return links.flatMap(({ type, inwardIssue: other }) => {
    if (!other) return [];
    const made = histories.findLast(({ items }) =>
      items.some(({ field, to }) => field === 'Link' && to === other.key),
    );
    return [{ typeId: type.id, otherId: other.id, since: made && Date.parse(made.created) }];
  });
}

function toComment({ created, author, body }: RawComment): Comment {
  return { at: Date.parse(created), by: personOf(author), words: wordsOf(body).trim() };
}

function personOf(author: RawAuthor | undefined): string | undefined {
  return author?.accountType === 'app' ? undefined : author?.accountId;
}

/** A field's value in the way the changelog writes it. */
function toValue(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? null : `[${value.map((each) => toValue(each)).join(', ')}]`;
  const known = value as { id?: string; accountId?: string; type?: string };
  return known.type === 'doc' ? textOf(known as RawNode) : (known.id ?? known.accountId ?? null);
}

function textOf(node: RawNode): string {
  const inside = (node.content ?? []).map(textOf);
  return (node.text ?? '') + inside.join(node.type === 'doc' ? '\n' : '');
}

const NOT_WORDS = new Set(['mention', 'blockquote', 'codeBlock']);

function wordsOf(node: RawNode): string {
  if (NOT_WORDS.has(node.type) || node.marks?.some(({ type }) => type === 'code')) return '';
  return (node.text ?? '') + (node.content ?? []).map(wordsOf).join('');
}
