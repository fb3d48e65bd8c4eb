import type { JiraModel } from '../../jira/site';
import type { PersonKey } from '../people';
import type { TypeKey } from '../story/act';

const NAME = 'Martech squad';

/** The squad's own board over two projects. The boards of the projects come with set-up. */
export function createSquadBoard(
  model: JiraModel,
  people: Readonly<Record<PersonKey, string>>,
  { waiver, decision, epic }: Readonly<Record<TypeKey, string>>,
): string {
  const { id: filterId } = model.createFilter(people.ines, {
    name: NAME,
    jql: `project in (ACQ, FID) AND issuetype not in (${waiver}, ${decision}, ${epic}) ORDER BY Rank ASC`,
    sharePermissions: [{ kind: 'logged-in' }],
  });
  return model.createBoard({ name: NAME, type: 'scrum', project: 'ACQ', filterId }).id;
}
