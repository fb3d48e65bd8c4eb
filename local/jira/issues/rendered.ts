import { adfHtml } from '../adf-html';
import { isAdfDocument } from '../adf';
import { commentBean } from '../comments/view';
import { visibleComments } from '../comments/visibility';
import { changelogDay, changelogInstant } from '../timestamps';
import type { World } from '../world';
import type { Issue } from './issue';

/** The fields as the issue page words them: documents and dates; what has no wording is null. */
export function renderedFields(
  world: World,
  viewer: string,
  issue: Issue,
  selected: ReadonlySet<string>,
): Record<string, unknown> {
  const rendered: Record<string, unknown> = {};
  for (const id of selected) rendered[id] = renderedField(world, viewer, issue, id);
  return rendered;
}

function renderedField(world: World, viewer: string, issue: Issue, id: string): unknown {
  if (id === 'created') return changelogInstant(issue.created);
  if (id === 'updated') return changelogInstant(issue.updated);
  if (id === 'resolutiondate' && issue.resolved !== null) return changelogInstant(issue.resolved);
  if (id === 'comment') {
    const comments = visibleComments(world, viewer, issue);
    const bean = (each: (typeof comments)[number]) => ({
      ...commentBean(world, each),
      body: adfHtml(each.body),
      created: changelogInstant(each.created),
      updated: changelogInstant(each.updated),
    });
    return { comments: comments.map(bean), total: comments.length, startAt: 0 };
  }
  const raw = issue.values[id] ?? null;
  const type = world.fields.find(id)?.type;
  if (isAdfDocument(raw)) return adfHtml(raw);
  if (typeof raw === 'string' && (type === 'date' || type === 'duedate')) return changelogDay(raw);
  if (typeof raw === 'number' && type === 'datetime') return changelogInstant(raw);
  return null;
}
