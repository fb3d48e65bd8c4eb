import { path } from '../../path';
import { sendJson } from '../../request-json';
import { inList } from '../../jql';
import { listBoards, listFilters } from '../things';
import { done, ownId, UNDONE, type Deed, type Undone } from './deed';
import { removed } from './delete';
import { foundIn, madeOf } from './lists';

export const createFilter: Deed<'create-filter'> = {
  find: async ({ jira }, step) => foundIn(step, await listFilters(jira, step.name)),
  perform: async ({ jira, idOf }, step) => {
    const { projectId, name } = step;
    const papers = inList(step.without.map(idOf));
    const { id } = await sendJson<{ readonly id: string }>(jira, 'POST', path`/rest/api/3/filter`, {
      name,
      jql: `project = ${projectId} AND issuetype not in ${papers} ORDER BY Rank ASC`,
      // Who sees the project sees its board.
      sharePermissions: [{ type: 'project', project: { id: projectId } }],
    });
    return done(madeOf(step, id));
  },
  undo: async (work, step) => {
    const id = ownId(work, step);
    if (id === undefined) return UNDONE;
    // Of a filter that is gone Jira says that the request is bad, as of one that it keeps.
    const there = await listFilters(work.jira, step.name, [id]);
    return there.some((filter) => filter.id === id)
      ? removed(work.jira, path`/rest/api/3/filter/${id}`)
      : UNDONE;
  },
};

export const createBoard: Deed<'create-board'> = {
  find: async ({ jira }, step) => foundIn(step, await listBoards(jira, step.projectId)),
  perform: async ({ jira, idOf }, step) => {
    const { id } = await sendJson<{ readonly id: number }>(
      jira,
      'POST',
      path`/rest/agile/1.0/board`,
      {
        ...{ name: step.name, type: 'kanban', filterId: Number(idOf(step.filter)) },
        location: { type: 'project', projectKeyOrId: step.projectId },
      },
    );
    return done(madeOf(step, id));
  },
  undo: (work, step): Promise<Undone> => {
    const id = ownId(work, step);
    return id === undefined
      ? Promise.resolve(UNDONE)
      : removed(work.jira, path`/rest/agile/1.0/board/${id}`);
  },
};
