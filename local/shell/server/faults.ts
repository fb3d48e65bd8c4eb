import type { IncomingMessage, ServerResponse } from 'node:http';
import { armPlan, disarm, readPlan, type Breakable, type FaultPlan } from '../../forge/fault-plan';
import { readBody } from './read-body';

const MAX_BYTES = 100_000;
const plans = new WeakMap<Breakable, FaultPlan>();

interface Reply {
  readonly status: number;
  readonly json: unknown;
}

/**
 * `/box/faults`: what goes wrong on order while `npm start` runs. GET tells the plan and what of it
 * is still to come, POST replaces it, DELETE ends it. `guard.ts` has turned strangers away.
 */
export async function answerFaults(
  host: Breakable,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, json } = await replyTo(host, request);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(json));
}

async function replyTo(host: Breakable, request: IncomingMessage): Promise<Reply> {
  if (request.method === 'GET') return { status: 200, json: stateOf(host) };
  if (request.method === 'POST') return setPlan(host, await readBody(request));
  if (request.method !== 'DELETE') return { status: 405, json: { message: 'GET, POST or DELETE' } };
  disarm(host);
  plans.delete(host);
  return { status: 200, json: stateOf(host) };
}

/** A plan that is wrong anywhere changes nothing. */
function setPlan(host: Breakable, body: Buffer): Reply {
  if (body.length > MAX_BYTES) return refused('', `a plan has at most ${MAX_BYTES} bytes`);
  let given: unknown;
  try {
    given = JSON.parse(body.toString());
  } catch (error) {
    return refused('', `is no JSON: ${(error as Error).message}`);
  }
  const plan = readPlan(given, host);
  if ('problems' in plan) return { status: 400, json: plan };
  armPlan(host, plan);
  plans.set(host, plan);
  return { status: 200, json: stateOf(host) };
}

const refused = (path: string, reason: string): Reply => ({
  status: 400,
  json: { problems: [{ path, reason }] },
});

const stateOf = (host: Breakable) => ({
  plan: plans.get(host) ?? {},
  toCome: host.faults.toCome,
  limits: host.limits.current,
});
