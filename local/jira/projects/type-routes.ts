import { notFound } from '../refusal';
import { ok, param, whoCalls, type Reply, type Route, type RouteCall } from '../route';

const ALL = '/rest/api/3/project/type';

const TYPES = (['business', 'software'] as const).map((key) => ({
  key,
  formattedKey: key === 'software' ? 'Software' : 'Business',
  descriptionI18nKey: `jira.project.type.${key}.description`,
  icon: '',
  color: '#FFFFFF',
}));

function one(call: RouteCall): Reply {
  const key = param(call, 'projectTypeKey');
  const type = TYPES.find((each) => each.key === key);
  if (!type) throw notFound(`The project type '${key}' was not found.`);
  return ok(type);
}

/** The site is licensed for all its types, so every type is accessible to who is logged in. */
function accessible(call: RouteCall): Reply {
  whoCalls(call);
  return one(call);
}

export const projectTypeRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, handle: () => ok(TYPES) },
  { method: 'GET', path: `${ALL}/accessible`, handle: () => ok(TYPES) },
  { method: 'GET', path: `${ALL}/{projectTypeKey}`, handle: one },
  { method: 'GET', path: `${ALL}/{projectTypeKey}/accessible`, handle: accessible },
];
