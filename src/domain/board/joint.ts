import type { ProjectSettings } from '../settings';
import type { Card } from './card';

/** The projects of one board. */
export interface Joint {
  /** The one whose board it is. */
  readonly main: ProjectSettings;
  /** All of them, the main one first. */
  readonly projects: readonly ProjectSettings[];
  /** Whose workflow, lanes and limits hold for a card. */
  readonly projectOf: (card: Pick<Card, 'projectId'>) => ProjectSettings;
}

export function joinProjects(
  main: ProjectSettings,
  others: readonly ProjectSettings[] = [],
): Joint {
  const projects = [main, ...others];
  const byId = new Map(projects.map((project) => [project.projectId, project]));
  return {
    ...{ main, projects },
    projectOf: ({ projectId }) => byId.get(projectId ?? main.projectId) ?? main,
  };
}
