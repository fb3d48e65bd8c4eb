import { whoAdministers } from '../admin';
import { isRecord } from '../fields/field-kind';
import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload } from '../refusal';
import {
  jsonBody,
  listParam,
  ok,
  optionalNumber,
  optionalString,
  param,
  stringList,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import type { World } from '../world';
import type { FieldRule } from './field-scheme';
import {
  addField,
  canBeRemoved,
  clearParameters,
  notAssociated,
  removeField,
  setParameters,
  type Parameters,
} from './field-rules';
import { attempt, getScheme, partialReply, requireFieldSchemes, type Outcome } from './partial';

type Body = Record<string, unknown>;

function administered(call: RouteCall): World {
  whoAdministers(call);
  requireFieldSchemes(call);
  return call.world;
}

/** `{fieldId: item}` or `{fieldId: [item, …]}`, item by item. */
function itemsOf(call: RouteCall): readonly { readonly fieldId: string; readonly item: Body }[] {
  const items = Object.entries(jsonBody(call)).flatMap(([fieldId, given]) => {
    const list: unknown[] = Array.isArray(given) ? given : [given];
    if (!list.every(isRecord)) throw invalidPayload();
    return list.map((item) => ({ fieldId, item }));
  });
  if (items.length === 0) throw invalidPayload();
  return items;
}

function schemeIdsOf(item: Body): readonly string[] {
  const ids = stringList(item, 'schemeIds');
  if (!ids || ids.length === 0) throw invalidPayload();
  return ids;
}

function add(call: RouteCall): Reply {
  const world = administered(call);
  const wanted = itemsOf(call).flatMap(({ fieldId, item }) => {
    const typeIds = stringList(item, 'restrictedToWorkTypes') ?? [];
    return schemeIdsOf(item).map((schemeId) => ({ fieldId, schemeId, typeIds }));
  });
  return partialReply(
    wanted.map(({ fieldId, schemeId, typeIds }) => ({
      ...{ fieldId, schemeId: Number(schemeId), workTypeIds: typeIds.map(Number) },
      ...attempt(world, () => addField(world, schemeId, fieldId, typeIds)),
    })),
  );
}

function remove(call: RouteCall): Reply {
  const world = administered(call);
  const wanted = itemsOf(call).flatMap(({ fieldId, item }) =>
    schemeIdsOf(item).map((schemeId) => ({ fieldId, schemeId })),
  );
  return partialReply(
    wanted.map(({ fieldId, schemeId }) => ({
      ...{ fieldId, schemeId: Number(schemeId) },
      ...attempt(world, () => removeField(world, schemeId, fieldId)),
    })),
  );
}

function readParameters(item: Body): Parameters {
  const description = optionalString(item, 'description');
  const { isRequired } = item;
  if (isRequired !== undefined && typeof isRequired !== 'boolean') throw invalidPayload();
  return {
    ...(description === undefined ? {} : { description }),
    ...(isRequired === undefined ? {} : { isRequired }),
  };
}

interface WantedParameters {
  readonly fieldId: string;
  readonly schemeId: string;
  readonly parameters: Parameters;
  readonly typeId?: string;
}

function readWanted({ fieldId, item }: { fieldId: string; item: Body }): WantedParameters[] {
  const { parameters, workTypeParameters = [] } = item;
  if (parameters !== undefined && !isRecord(parameters)) throw invalidPayload();
  if (!Array.isArray(workTypeParameters) || !workTypeParameters.every(isRecord)) {
    throw invalidPayload();
  }
  const general = parameters ? [{ parameters: readParameters(parameters) }] : [];
  const byType = workTypeParameters.map((each) => ({
    parameters: readParameters(each),
    typeId: String(optionalNumber(each, 'workTypeId')),
  }));
  return schemeIdsOf(item).flatMap((schemeId) =>
    [...general, ...byType].map((each) => ({ fieldId, schemeId, ...each })),
  );
}

function setAll(call: RouteCall): Reply {
  const world = administered(call);
  const wanted = itemsOf(call).flatMap(readWanted);
  return partialReply(
    wanted.map(({ fieldId, schemeId, parameters, typeId }) => ({
      ...{ fieldId, schemeId: Number(schemeId) },
      ...(typeId === undefined ? {} : { workTypeId: Number(typeId) }),
      ...attempt(world, () => setParameters(world, schemeId, fieldId, parameters, typeId)),
    })),
  );
}

function clearAll(call: RouteCall): Reply {
  const world = administered(call);
  const wanted = itemsOf(call).map(({ fieldId, item }) => ({
    fieldId,
    schemeId: String(optionalNumber(item, 'schemeId')),
    names: stringList(item, 'parameters') ?? [],
    typeIds: stringList(item, 'workTypeIds') ?? [],
  }));
  const results = wanted.map(({ fieldId, schemeId, names, typeIds }) => {
    const run = (): void => clearParameters(world, schemeId, fieldId, names, typeIds);
    return {
      ...{ fieldId, schemeId: Number(schemeId), workTypeIds: typeIds.map(Number) },
      ...coded(attempt(world, run)),
    };
  });
  return partialReply(results);
}

/** The removal of parameters tells a code beside the words. */
const coded = ({ success, error }: Outcome) => ({
  success,
  ...(error === undefined
    ? {}
    : {
        error: {
          code: error.includes('is not associated') ? 'FIELD_IS_NOT_ASSOCIATED' : 'INVALID_REQUEST',
          message: error,
        },
      }),
});

function list(call: RouteCall): Reply {
  const world = administered(call);
  const { fields } = getScheme(world, param(call, 'id'));
  const ids = listParam(call, 'fieldId');
  if (new Set(ids).size < ids.length) throw badRequest('The fieldId must not contain duplicates.');
  const wanted = Object.entries(fields).filter(([id]) => ids.length === 0 || ids.includes(id));
  return ok(
    pageOf(call, wanted, pageRequest(call, 50, 100), ([fieldId, rule]) => ({
      fieldId,
      allowedOperations: [
        ...(canBeRemoved(fieldId) ? ['REMOVE', 'CHANGE_REQUIRED'] : []),
        'CHANGE_DESCRIPTION',
      ],
      parameters: { description: rule.description, isRequired: rule.isRequired },
      restrictedToWorkTypes: rule.restrictedToTypeIds ?? [],
      workTypeParameters: byType(rule, String),
    })),
  );
}

function read(call: RouteCall): Reply {
  const world = administered(call);
  const fieldId = param(call, 'fieldId');
  const { id, fields } = getScheme(world, param(call, 'id'));
  const rule = fields[fieldId];
  if (!rule) throw badRequest(notAssociated(fieldId, id));
  const { description, isRequired } = rule;
  return ok({
    fieldId,
    parameters: { description, isRequired },
    workTypeParameters: byType(rule, Number),
  });
}

const byType = (rule: FieldRule, id: (typeId: string) => string | number) =>
  Object.entries(rule.byType ?? {}).map(([typeId, own]) => ({
    workTypeId: id(typeId),
    description: own.description ?? rule.description,
    isRequired: own.isRequired ?? rule.isRequired,
  }));

const SCHEMES = '/rest/api/3/config/fieldschemes';

export const fieldRuleRoutes: readonly Route[] = [
  { method: 'PUT', path: `${SCHEMES}/fields`, handle: add },
  { method: 'DELETE', path: `${SCHEMES}/fields`, handle: remove },
  { method: 'PUT', path: `${SCHEMES}/fields/parameters`, handle: setAll },
  { method: 'DELETE', path: `${SCHEMES}/fields/parameters`, handle: clearAll },
  { method: 'GET', path: `${SCHEMES}/{id}/fields`, handle: list },
  { method: 'GET', path: `${SCHEMES}/{id}/fields/{fieldId}/parameters`, handle: read },
];
