import type { Answers } from '../contract/answers';
import { listBrowsableProjectIds } from '../jira/permissions';
import type { Call } from './call';
import { findSetup } from './setup';

/** Enrolled projects among those that the viewer may browse, in the order of the settings. */
export async function listProjects(call: Call): Promise<Answers['listProjects']> {
  const setup = await findSetup();
  if (setup === undefined) return { projects: [] };
  const browsable = await listBrowsableProjectIds(call.jira);
  const projects = [...setup.projects.values()].filter((p) => browsable.has(p.projectId));
  return { projects: projects.map(({ projectId, projectKey }) => ({ projectId, projectKey })) };
}
