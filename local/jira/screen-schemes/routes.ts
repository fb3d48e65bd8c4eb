import { isRecord } from '../fields/field-kind';
import { listed } from '../listing';
import { pageOf, pageRequest, wholePage } from '../paging';
import { adminRoutes } from '../permissions/admin-routes';
import { invalidPayload } from '../refusal';
import {
  created,
  jsonBody,
  limitedString,
  listParam,
  noContent,
  ok,
  onlyKeys,
  optionalId,
  param,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { ScreenScheme } from '../screens/screen';
import type { World } from '../world';
import {
  addScreenScheme,
  deleteScreenScheme,
  SCREEN_ACTS,
  updateScreenScheme,
  type ScreenSchemeInput,
  type ScreensGiven,
} from './model';

const ALL = '/rest/api/3/screenscheme';
const ONE = `${ALL}/{screenSchemeId}`;
const PAGE = 25;
const PAGE_CAP = 100;

const schemeIdOf = (call: RouteCall): string => param(call, 'screenSchemeId');

function bean(world: World, scheme: ScreenScheme, withUses: boolean): Record<string, unknown> {
  const { id, name, description, screens } = scheme;
  const numbers = Object.entries(screens).map(([act, screenId]) => [act, Number(screenId)]);
  return {
    id: Number(id),
    ...{ name, description },
    screens: Object.fromEntries(numbers) as Record<string, number>,
    ...(withUses && { issueTypeScreenSchemes: wholePage(usesOf(world, id)) }),
  };
}

const usesOf = (world: World, id: string): Record<string, unknown>[] =>
  [...world.issueTypeScreenSchemes.values()]
    .filter(
      ({ defaultScreenSchemeId, screenSchemeIds }) =>
        defaultScreenSchemeId === id || Object.values(screenSchemeIds).includes(id),
    )
    .map((each) => ({ id: each.id, name: each.name, description: each.description }));

function list(call: RouteCall): Reply {
  const withUses = listParam(call, 'expand').includes('issueTypeScreenSchemes');
  const classic = [...call.world.screenSchemes.values()].filter((each) => !each.scopeProjectId);
  return ok(
    pageOf(call, listed(call, classic), pageRequest(call, PAGE, PAGE_CAP), (each) =>
      bean(call.world, each, withUses),
    ),
  );
}

function inputOf(call: RouteCall): ScreenSchemeInput {
  const body = jsonBody(call);
  onlyKeys(body, ['name', 'description', 'screens']);
  const screens = body.screens ?? {};
  if (!isRecord(screens)) throw invalidPayload();
  return {
    name: limitedString(body, 'name', 255),
    description: limitedString(body, 'description', 255),
    screens: screensIn(screens),
  };
}

function screensIn(screens: Record<string, unknown>): ScreensGiven {
  const acts = ['default', ...SCREEN_ACTS];
  onlyKeys(screens, acts);
  const given = acts.filter((act) => act in screens);
  return Object.fromEntries(given.map((act) => [act, optionalId(screens, act) ?? null]));
}

const create = (call: RouteCall): Reply =>
  created({ id: Number(addScreenScheme(call.world, inputOf(call)).id) });

function update(call: RouteCall): Reply {
  updateScreenScheme(call.world, schemeIdOf(call), inputOf(call));
  return noContent();
}

function remove(call: RouteCall): Reply {
  deleteScreenScheme(call.world, schemeIdOf(call));
  return noContent();
}

export const screenSchemeRoutes: readonly Route[] = adminRoutes(
  [
    { method: 'GET', path: ALL, handle: list },
    { method: 'POST', path: ALL, handle: create },
    { method: 'PUT', path: ONE, handle: update },
    { method: 'DELETE', path: ONE, handle: remove },
  ],
  'Only Jira administrators can access screen schemes.',
);
