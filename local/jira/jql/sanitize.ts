import { browsableProjects, findProject } from '../permissions/model';
import { parseJql } from './ast';
import { replaceValues, valuesOf } from './replace-values';
import type { JqlScope } from './scope';

/** The query without names of projects that the person may not see: ids stand for them. */
export function sanitized(jql: string, { world, accountId }: JqlScope): string {
  const visible = new Set(browsableProjects(world, accountId).map(({ id }) => id));
  const hidden = valuesOf(parseJql(jql).where, (field) => field === 'project').flatMap(
    ({ text, value }) => {
      const named = [...world.projects.values()].find(
        ({ name }) => name.toLowerCase() === value.toLowerCase(),
      );
      const project = findProject(world, value) ?? named;
      return project && !visible.has(project.id) ? [{ from: text, to: project.id }] : [];
    },
  );
  return replaceValues(jql, hidden);
}
