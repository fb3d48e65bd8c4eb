import { pageOf, pageRequest } from '../paging';
import { badRequest, invalidPayload } from '../refusal';
import { jsonBody, noContent, ok, type Reply, type Route, type RouteCall } from '../route';
import { administeredField, wantedContexts } from './context-routes';
import { getContext } from './contexts';
import { clearDefault, defaultBean, setDefault } from './default-values';
import { isRecord } from './field-kind';
import { getCustomField } from './model';

function list(call: RouteCall): Reply {
  const field = administeredField(call);
  const beans = wantedContexts(call, field).flatMap((context) => defaultBean(context) ?? []);
  return ok(pageOf(call, beans, pageRequest(call), (bean) => bean));
}

/** The newer form, which has room for a default by issue type; the box has one for them all. */
function listByContext(call: RouteCall): Reply {
  const field = administeredField(call);
  const rows = wantedContexts(call, field).flatMap((context) => {
    const value = defaultBean(context);
    const entry = {
      contextId: Number(context.id),
      defaultValues: [{ isAnyIssueType: true, value }],
    };
    return value ? [entry] : [];
  });
  return ok(pageOf(call, rows, pageRequest(call), (row) => row));
}

function update(call: RouteCall): Reply {
  const { world } = call;
  const field = administeredField(call);
  const { defaultValues } = jsonBody(call);
  if (!Array.isArray(defaultValues) || !defaultValues.every(isRecord)) throw invalidPayload();
  const types = new Set(defaultValues.map(({ type }) => type).filter((type) => type !== null));
  if (types.size > 1) {
    throw badRequest('All default values in the request must have the same type.');
  }
  for (const value of defaultValues) {
    const context = getContext(field, String(value.contextId));
    // Each one writes the field anew.
    const now = getCustomField(world, field.id);
    if (isEmptied(value)) clearDefault(world, now, context);
    else setDefault(world, now, context, value);
  }
  return noContent();
}

/** `optionId: null` and its like take the default away. */
const isEmptied = (value: Record<string, unknown>): boolean =>
  Object.entries(value).every(
    ([part, given]) => part === 'contextId' || part === 'type' || given === null,
  );

const CONTEXT = '/rest/api/3/field/{fieldId}/context';

export const defaultValueRoutes: readonly Route[] = [
  { method: 'GET', path: `${CONTEXT}/defaultValue`, handle: list },
  { method: 'PUT', path: `${CONTEXT}/defaultValue`, handle: update },
  { method: 'GET', path: `${CONTEXT}/defaultValues`, handle: listByContext },
];
