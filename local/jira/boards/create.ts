import { isFilterVisible } from '../filters/model';
import { isRecord } from '../fields/field-kind';
import { canBrowse, findProject } from '../permissions/model';
import { badRequest, invalidPayload } from '../refusal';
import {
  created,
  jsonBody,
  optionalNumber,
  optionalString,
  whoCalls,
  type Reply,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import type { Board } from './board';
import { createBoard, createPersonalBoard, emitBoard } from './model';
import { boardBean } from './view';

const MAX_NAME = 255;

/** A board over a filter, in a project or at its owner's. */
export function createFrom(call: RouteCall): Reply {
  const { world } = call;
  const actor = whoCalls(call);
  const body = jsonBody(call);
  const name = optionalString(body, 'name')?.trim();
  if (!name) throw badRequest('The board name must be provided.');
  if (name.length >= MAX_NAME) throw badRequest('The board name must be less than 255 characters.');
  const type = optionalString(body, 'type');
  if (type !== 'scrum' && type !== 'kanban') throw badRequest('The board type is not valid.');
  const filterId = String(optionalNumber(body, 'filterId'));
  const filter = world.filters.find(filterId);
  if (!filter || !isFilterVisible(world, actor, filter)) {
    throw badRequest('The selected filter is not available to you.');
  }
  const project = projectIn(world, actor, body.location);
  const input = { name, type, filterId } as const;
  const board: Board = project
    ? createBoard(world, { ...input, project })
    : createPersonalBoard(world, actor, input);
  emitBoard(world, actor, 'created', board);
  return created(boardBean(world, board));
}

/** The id of the project; `undefined`: the caller's own place. @throws 400 */
function projectIn(world: World, actor: string, location: unknown): string | undefined {
  if (!isRecord(location)) throw invalidPayload();
  const { type = 'project', projectKeyOrId } = location;
  if (type === 'user') {
    if (projectKeyOrId !== undefined) {
      throw badRequest('A project cannot be given for a board that is located at a user.');
    }
    return undefined;
  }
  if (type !== 'project' || projectKeyOrId === undefined) throw invalidPayload();
  const project = findProject(world, String(projectKeyOrId));
  if (!project || !canBrowse(world, actor, project)) {
    throw badRequest(`No project could be found with key or id '${String(projectKeyOrId)}'.`);
  }
  if (project.style === 'team-managed') {
    throw badRequest('Boards cannot be created in a team-managed project.');
  }
  return project.id;
}
