import { badRequest, notFound } from '../refusal';
import {
  jsonBody,
  noContent,
  ok,
  optionalString,
  whoCalls,
  type Reply,
  type Route,
  type RouteCall,
} from '../route';
import { updateUser } from './model';
import { getPreference, removePreference, setPreference } from './settings';

const LOCALES = ['en_US', 'en_UK', 'fr_FR', 'de_DE', 'es_ES', 'it_IT', 'ja_JP', 'pt_BR'];
const SITE_LOCALE = 'en_US';

/** @throws 404, as Jira does, without a key. */
function keyOf({ query }: RouteCall): string {
  const key = query.get('key');
  if (!key) throw notFound("The preference's key is not provided.");
  return key;
}

/** Plain text, or a JSON string. */
function valueOf({ raw }: RouteCall): string {
  const text = raw.body?.toString() ?? '';
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

function put(call: RouteCall): Reply {
  setPreference(call.world, whoCalls(call), keyOf(call), valueOf(call));
  return noContent();
}

function remove(call: RouteCall): Reply {
  removePreference(call.world, whoCalls(call), keyOf(call));
  return noContent();
}

const locale = ({ world, accountId }: RouteCall): Reply =>
  ok({ locale: (accountId && world.users.find(accountId)?.locale) ?? SITE_LOCALE });

function setLocale(call: RouteCall): Reply {
  const accountId = whoCalls(call);
  const wanted = optionalString(jsonBody(call), 'locale');
  if (wanted === undefined || !LOCALES.includes(wanted)) {
    throw badRequest('The locale is not supported by this site.');
  }
  updateUser(call.world, accountId, { locale: wanted });
  return noContent();
}

const PREFERENCES = '/rest/api/3/mypreferences';

export const preferenceRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: PREFERENCES,
    handle: (call) => ok(getPreference(call.world, whoCalls(call), keyOf(call))),
  },
  { method: 'PUT', path: PREFERENCES, handle: put },
  { method: 'DELETE', path: PREFERENCES, handle: remove },
  { method: 'GET', path: `${PREFERENCES}/locale`, handle: locale },
  { method: 'PUT', path: `${PREFERENCES}/locale`, handle: setLocale },
];
