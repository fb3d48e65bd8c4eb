import { deleteProperty, propertyKeys } from '../properties/model';
import { badRequest, notFound, type JiraRefusal } from '../refusal';
import type { World } from '../world';
import { GADGET_COLOURS, type Dashboard, type Gadget, type GadgetColour } from './dashboard';
import { gadgetTypes } from './gadget-types';

const MAX_GADGETS = 20;
const COLUMNS = 3;

export interface Position {
  readonly column: number;
  readonly row: number;
}

export interface GadgetInput {
  readonly title?: string;
  readonly color?: string;
  readonly position?: Position;
}

export interface NewGadget extends GadgetInput {
  readonly uri?: string;
  readonly moduleKey?: string;
  /** For gadgets of apps that are not installed. */
  readonly isUnchecked: boolean;
}

export const noSuchGadgetPlace = (): JiraRefusal =>
  notFound(
    "The dashboard you requested either does not exist or you don't have the required permissions to perform this action.",
  );

export function addGadget(world: World, dashboard: Dashboard, input: NewGadget): Gadget {
  const type = typeOf(world, input);
  requireSound(input);
  if (dashboard.gadgets.length >= MAX_GADGETS) {
    throw badRequest(
      'Cannot add another gadget. The maximum number of gadgets the dashboard can hold has been reached.',
    );
  }
  const { uri, moduleKey, position = { column: 0, row: 0 } } = input;
  const gadget: Gadget = {
    id: world.nextId('gadget'),
    title: input.title ?? type,
    color: (input.color as GadgetColour | undefined) ?? 'blue',
    column: position.column,
    ...(uri !== undefined && { uri }),
    ...(moduleKey !== undefined && { moduleKey }),
  };
  world.dashboards.put({ ...dashboard, gadgets: placed(dashboard.gadgets, gadget, position.row) });
  return gadget;
}

/** The title of the kind. @throws 400 for none, both, or one that the site does not have. */
function typeOf(world: World, { uri, moduleKey, isUnchecked }: NewGadget): string {
  if ((uri === undefined) === (moduleKey === undefined)) {
    throw badRequest("Exactly one of 'uri' and 'moduleKey' must be provided.");
  }
  const type = gadgetTypes(world).find(
    (each) =>
      (uri !== undefined && each.uri === uri) || (moduleKey && each.moduleKey === moduleKey),
  );
  if (!type && !isUnchecked) {
    throw badRequest(`The gadget '${uri ?? moduleKey}' is not available.`);
  }
  return type?.title ?? uri ?? moduleKey ?? '';
}

function requireSound({ color, position }: GadgetInput): void {
  if (color !== undefined && !GADGET_COLOURS.some((known) => known === color)) {
    throw badRequest(`The color '${color}' is not valid.`);
  }
  if (position && (position.row < 0 || position.column < 0 || position.column >= COLUMNS)) {
    throw badRequest('The position of the gadget is not valid.');
  }
}

/** The gadget at its row; those at and below it in the column move down. */
function placed(others: readonly Gadget[], gadget: Gadget, row: number): Gadget[] {
  const inColumn = others.filter(({ column }) => column === gadget.column);
  const rest = others.filter(({ column }) => column !== gadget.column);
  const column = [...inColumn.slice(0, row), gadget, ...inColumn.slice(row)];
  return [...rest, ...column].sort((a, b) => a.column - b.column);
}

export const rowOf = ({ gadgets }: Dashboard, { id, column }: Gadget): number =>
  gadgets.filter((each) => each.column === column).findIndex((each) => each.id === id);

/** @throws 404 */
export function getGadget({ gadgets }: Dashboard, id: string): Gadget {
  const gadget = gadgets.find((each) => each.id === id);
  if (!gadget) throw notFound(`The dashboard item with id '${id}' does not exist.`);
  return gadget;
}

export function updateGadget(
  world: World,
  dashboard: Dashboard,
  before: Gadget,
  input: GadgetInput,
): void {
  requireSound(input);
  const gadget: Gadget = {
    ...before,
    title: input.title ?? before.title,
    color: (input.color as GadgetColour | undefined) ?? before.color,
    column: input.position?.column ?? before.column,
  };
  const others = dashboard.gadgets.filter(({ id }) => id !== gadget.id);
  const row = input.position?.row ?? rowOf(dashboard, before);
  world.dashboards.put({ ...dashboard, gadgets: placed(others, gadget, row) });
}

/** With its properties; those below it move up. */
export function removeGadget(world: World, dashboard: Dashboard, { id }: Gadget): void {
  forgetProperties(world, dashboard, id);
  const gadgets = dashboard.gadgets.filter((each) => each.id !== id);
  world.dashboards.put({ ...dashboard, gadgets });
}

export function forgetProperties(world: World, dashboard: Dashboard, gadgetId: string): void {
  const itemId = itemOf(dashboard, gadgetId);
  for (const key of propertyKeys(world, 'dashboard-item', itemId)) {
    deleteProperty(world, 'dashboard-item', itemId, key);
  }
}

/** Under which a gadget's properties are kept. */
export const itemOf = ({ id }: Dashboard, gadgetId: string): string => `${id}/${gadgetId}`;
