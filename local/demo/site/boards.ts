import type { JiraModel } from '../../jira/site';
import type { PersonKey } from '../people';
import { PROJECT_KEYS, type ProjectKey, type TypeKey } from '../story/act';
import type { DemoIds } from './ids';

/** A board a project, and the squad's own over two, on which its sprints are planned. */
export function createBoards(
  model: JiraModel,
  people: Readonly<Record<PersonKey, string>>,
  types: Readonly<Record<TypeKey, string>>,
): DemoIds['boards'] {
  const paper = `issuetype not in (${types.waiver}, ${types.decision}, ${types.epic})`;
  const squad = create(model, people.ines, {
    name: 'Martech squad',
    project: 'ACQ',
    type: 'scrum',
    jql: `project in (ACQ, FID) AND ${paper} ORDER BY Rank ASC`,
  });
  const own = PROJECT_KEYS.map((key) => {
    const jql = `project = ${key} AND ${paper} ORDER BY Rank ASC`;
    const board = { name: key, project: key, type: 'kanban' as const, jql };
    return [key, create(model, people.wei, board)] as const;
  });
  return { squad, ...(Object.fromEntries(own) as Record<ProjectKey, string>) };
}

function create(
  model: JiraModel,
  owner: string,
  board: {
    readonly name: string;
    readonly project: ProjectKey;
    readonly type: 'scrum' | 'kanban';
    readonly jql: string;
  },
): string {
  const filter = model.createFilter(owner, {
    name: board.name,
    jql: board.jql,
    sharePermissions: [{ kind: 'logged-in' }],
  });
  const { name, type, project } = board;
  return model.createBoard({ name, type, project, filterId: filter.id }).id;
}
