import { badRequest, JiraRefusal, notFound } from '../refusal';
import type { World } from '../world';
import type { ProjectCategory } from './category';

export interface CategoryInput {
  readonly name?: string;
  readonly description?: string;
}

export function createCategory(
  world: World,
  { name, description }: CategoryInput,
): ProjectCategory {
  if (!name?.trim()) throw badRequest('The project category name must be specified.');
  requireFreeName(world, name);
  return world.projectCategories.put({
    id: world.nextId('project-category'),
    name,
    description: description ?? '',
  });
}

export function updateCategory(world: World, id: string, input: CategoryInput): ProjectCategory {
  const category = getCategory(world, id);
  const { name = category.name, description = category.description } = input;
  if (name.trim() === '') throw badRequest('The project category name must be specified.');
  requireFreeName(world, name, id);
  return world.projectCategories.put({ ...category, name, description });
}

function requireFreeName(world: World, name: string, ownId?: string): void {
  const wanted = name.toLowerCase();
  const isTaken = [...world.projectCategories.values()].some(
    (category) => category.id !== ownId && category.name.toLowerCase() === wanted,
  );
  if (isTaken) {
    throw new JiraRefusal(409, [`The project category with the name '${name}' already exists.`]);
  }
}

/** Its projects are of no category from then on. */
export function deleteCategory(world: World, id: string): void {
  getCategory(world, id);
  for (const project of [...world.projects.values()]) {
    if (project.categoryId === id) world.projects.put({ ...project, categoryId: null });
  }
  world.projectCategories.remove(id);
}

/** @throws 404 */
export function getCategory(world: World, id: string): ProjectCategory {
  const category = world.projectCategories.find(id);
  if (!category) throw notFound(`The project category with ID ${id} was not found.`);
  return category;
}
