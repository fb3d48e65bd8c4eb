import { findProject } from '../permissions/model';
import type { World } from '../world';
import type { Project } from './project';

export const MAX_NAME = 80;
const MAX_KEY = 10;

/** What of a project the rules look at; absent: not given. */
export interface ProjectFacts {
  readonly key?: string;
  readonly name?: string;
  readonly leadAccountId?: string;
  readonly url?: string;
  readonly categoryId?: string | null;
}

/** Jira's sentences, by the names under which it tells them; empty: nothing is wrong. */
export function projectProblems(
  world: World,
  facts: ProjectFacts,
  own?: Project,
): Record<string, string> {
  const told = {
    projectName: facts.name === undefined ? undefined : nameProblem(world, facts.name, own),
    projectKey: facts.key === undefined ? undefined : keyProblem(world, facts.key, own),
    projectLead: facts.leadAccountId === undefined ? undefined : leadProblem(world, facts),
    projectUrl: facts.url ? urlProblem(facts.url) : undefined,
    categoryId: facts.categoryId ? categoryProblem(world, facts.categoryId) : undefined,
  };
  const wrong = Object.entries(told).filter((each): each is [string, string] => Boolean(each[1]));
  return Object.fromEntries(wrong);
}

export function nameProblem(world: World, name: string, own?: Project): string | undefined {
  if (name.trim() === '') return 'You must specify a valid project name.';
  if (name.length > MAX_NAME) return 'The project name must not exceed 80 characters in length.';
  const wanted = name.trim().toLowerCase();
  const isTaken = [...world.projects.values()].some(
    (project) => project.id !== own?.id && project.name.toLowerCase() === wanted,
  );
  return isTaken ? 'A project with that name already exists.' : undefined;
}

export function keyProblem(world: World, key: string, own?: Project): string | undefined {
  if (key.length > MAX_KEY) return 'The project key must not exceed 10 characters in length.';
  if (!/^[A-Z][A-Z0-9_]+$/.test(key)) {
    return 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
  }
  const taken = findProject(world, key);
  if (!taken || taken.id === own?.id) return undefined;
  return `Project '${taken.name}' uses this project key.`;
}

const leadProblem = (world: World, { leadAccountId = '' }: ProjectFacts): string | undefined =>
  world.users.find(leadAccountId)?.active ? undefined : 'You must specify a valid project lead.';

const urlProblem = (url: string): string | undefined =>
  /^(https?|ftp):\/\/\S+$/.test(url)
    ? undefined
    : 'The URL specified is not valid - it must start with http://, https:// or ftp://.';

const categoryProblem = (world: World, id: string): string | undefined =>
  world.projectCategories.has(id) ? undefined : `The project category with ID ${id} was not found.`;
