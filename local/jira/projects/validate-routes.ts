import { notFound } from '../refusal';
import { ok, type Reply, type Route, type RouteCall } from '../route';
import type { World } from '../world';
import { keyProblem, MAX_NAME, nameProblem } from './rules';

const ALL = '/rest/api/3/projectvalidate';
const MAX_TRIES = 1000;

/** A wrong key is no failure of the call: the answer says what is wrong. */
function key(call: RouteCall): Reply {
  const problem = keyProblem(call.world, call.query.get('key') ?? '');
  return ok({ errorMessages: [], errors: problem ? { projectKey: problem } : {} });
}

const validKey = (call: RouteCall): Reply => ok(freeKey(call.world, call.query.get('key') ?? ''));

/** The wanted key, or one that looks like it and is free. */
function freeKey(world: World, wanted: string): string {
  if (!keyProblem(world, wanted)) return wanted;
  const letters = wanted
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^\d+/, '');
  const stem = (letters || 'PROJECT').slice(0, 7);
  const candidates = [stem, ...numbers().map((number) => `${stem}${number}`)];
  return candidates.find((each) => !keyProblem(world, each)) ?? '';
}

const numbers = (): number[] => Array.from({ length: MAX_TRIES }, (_, place) => place + 2);

function validName(call: RouteCall): Reply {
  const wanted = call.query.get('name') ?? '';
  if (!nameProblem(call.world, wanted)) return ok(wanted);
  const stem = wanted.trim().slice(0, MAX_NAME - 5);
  const free =
    stem &&
    numbers()
      .map((number) => `${stem} ${number}`)
      .find((each) => !nameProblem(call.world, each));
  if (!free) throw notFound('A valid project name could not be generated.');
  return ok(free);
}

export const projectValidateRoutes: readonly Route[] = [
  { method: 'GET', path: `${ALL}/key`, handle: key },
  { method: 'GET', path: `${ALL}/validProjectKey`, handle: validKey },
  { method: 'GET', path: `${ALL}/validProjectName`, handle: validName },
];
