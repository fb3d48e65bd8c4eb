import { deleteProperty, findProperty, propertyKeys, setProperty } from '../properties/model';
import { JiraRefusal, unauthorized } from '../refusal';
import { noContent, ok, param, type Reply, type Route, type RouteCall } from '../route';

const MAX_KEY = 127;
const MAX_VALUE = 32768;

/** These answers have a form of their own. */
const message = (statusCode: number, text: string): Reply => ({
  status: statusCode,
  json: { message: text, statusCode },
});

/** The properties of the app that calls. @throws 403 for people, also through an app. */
function appOf({ accountId, raw }: RouteCall): string {
  if (accountId === undefined) throw unauthorized();
  if (raw.actor.kind !== 'app') {
    throw new JiraRefusal(403, ['Access to this resource must be authenticated as an app.']);
  }
  return accountId;
}

const isLong = (call: RouteCall): boolean => param(call, 'propertyKey').length > MAX_KEY;

const longKey = (): Reply =>
  message(400, `The property key cannot be longer than ${MAX_KEY} characters.`);

const absent = (): Reply => message(404, 'Property with key not found.');

function keys(call: RouteCall): Reply {
  const app = appOf(call);
  return ok({
    keys: propertyKeys(call.world, 'app', app).map((key) => ({
      key,
      self: call.world.url(`${PROPERTIES}/${encodeURIComponent(key)}`),
    })),
  });
}

function get(call: RouteCall): Reply {
  const app = appOf(call);
  if (isLong(call)) return longKey();
  const found = findProperty(call.world, 'app', app, param(call, 'propertyKey'));
  return found ? ok({ key: found.key, value: found.value }) : absent();
}

function put(call: RouteCall): Reply {
  const app = appOf(call);
  if (isLong(call)) return longKey();
  const text = call.raw.body?.toString() ?? '';
  const parsed = parse(text);
  if (!parsed) return message(400, 'The property value must be valid JSON.');
  if (text.length > MAX_VALUE) {
    return message(400, `The property value cannot be longer than ${MAX_VALUE} characters.`);
  }
  const property = { key: param(call, 'propertyKey'), value: parsed.value };
  const isNew = setProperty(call.world, 'app', app, property) === 'created';
  return isNew ? message(201, 'Property created.') : message(200, 'Property updated.');
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function remove(call: RouteCall): Reply {
  const app = appOf(call);
  if (isLong(call)) return longKey();
  const key = param(call, 'propertyKey');
  if (!findProperty(call.world, 'app', app, key)) return absent();
  deleteProperty(call.world, 'app', app, key);
  return noContent();
}

const PROPERTIES = '/rest/forge/1/app/properties';

export const appPropertyRoutes: readonly Route[] = [
  { method: 'GET', path: PROPERTIES, handle: keys },
  { method: 'GET', path: `${PROPERTIES}/{propertyKey}`, handle: get },
  { method: 'PUT', path: `${PROPERTIES}/{propertyKey}`, handle: put },
  { method: 'DELETE', path: `${PROPERTIES}/{propertyKey}`, handle: remove },
];
