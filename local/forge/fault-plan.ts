import { z } from 'zod';
import { CAPS } from './limits';
import type { Faults, Killable } from './faults';
import type { Host } from './host';

const count = z.number().int().positive();
const ms = z.number().int().nonnegative();
const httpStatus = z.number().int().min(200).max(599);
const KILLABLE = ['sql', 'kvs', 'jira', 'queue'] as const satisfies readonly Killable[];

const pattern = z.string().refine(isPattern, 'is no regular expression');

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

const jiraFault = z.strictObject({
  match: z
    .strictObject({
      method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional(),
      /** A regular expression over path and query. */
      path: pattern.optional(),
      actorKind: z.enum(['user', 'app', 'anonymous']).optional(),
    })
    .optional(),
  skip: z.number().int().nonnegative().optional(),
  times: count.optional(),
  answer: z.union([
    z.literal('connection-lost'),
    z.literal('answer-lost'),
    z.strictObject({
      status: httpStatus,
      headers: z.record(z.string(), z.string()).optional(),
      body: z.string().optional(),
    }),
  ]),
});

const serviceFault = z.strictObject({
  times: count,
  code: z.string().min(1),
  status: httpStatus.optional(),
});

const flag = z.boolean().optional();

/** All that can go wrong on order: what a test says with `host.faults` and `host.limits`, as JSON. */
export const faultPlan = z.strictObject({
  jira: z.array(jiraFault).optional(),
  events: z
    .strictObject({
      ...{ duplicate: flag, reverse: flag, drop: flag },
      delayMs: ms.max(CAPS.eventDelaySeconds * 1000).optional(),
    })
    .optional(),
  queue: z.strictObject({ duplicate: flag, reverse: flag }).optional(),
  killBefore: z
    .array(
      z.strictObject({
        kind: z.enum(KILLABLE),
        nth: count,
        why: z.enum(['crash', 'out-of-memory']).optional(),
      }),
    )
    .optional(),
  sql: z.array(serviceFault).optional(),
  kvs: z.array(serviceFault).optional(),
  kvsLagMs: ms.optional(),
  searchLagMs: ms.optional(),
  limits: z
    .strictObject({
      rates: flag,
      jiraRates: z.enum(['off', 'watch', 'enforce']).optional(),
      functionSeconds: z.number().positive().optional(),
      statementMs: z.number().positive().optional(),
    })
    .optional(),
});

export type FaultPlan = z.infer<typeof faultPlan>;

/** The part of the host that a plan turns. */
export type Breakable = Pick<Host, 'faults' | 'limits'>;

export interface PlanProblem {
  readonly path: string;
  readonly reason: string;
}

/** What is wrong with a plan; a plan without problems can be armed whole. */
export function readPlan(
  given: unknown,
  { faults }: Breakable,
): FaultPlan | { readonly problems: readonly PlanProblem[] } {
  const { data, error } = faultPlan.safeParse(given);
  if (error) {
    const problems = error.issues.map(({ path, message }) => ({
      path: path.join('.'),
      reason: message,
    }));
    return { problems };
  }
  if (data.searchLagMs !== undefined && !faults.canLagSearch)
    return { problems: [{ path: 'searchLagMs', reason: 'this site’s search has no lag' }] };
  return data;
}

/** Takes back all that was ordered before, then orders this. */
export function armPlan(host: Breakable, plan: FaultPlan): void {
  disarm(host);
  const { faults, limits } = host;
  for (const fault of plan.jira ?? []) faults.jira(jiraFaultOf(fault));
  for (const { kind, nth, why } of plan.killBefore ?? []) faults.killBefore(kind, nth, why);
  for (const fault of plan.sql ?? []) faults.sql(fault);
  for (const fault of plan.kvs ?? []) faults.kvs(fault);
  if (plan.events) faults.events(plan.events);
  if (plan.queue) faults.queue(plan.queue);
  if (plan.kvsLagMs !== undefined) faults.kvsLag(plan.kvsLagMs);
  if (plan.searchLagMs !== undefined) faults.searchLag(plan.searchLagMs);
  if (plan.limits) limits.set(plan.limits);
}

export function disarm({ faults, limits }: Breakable): void {
  faults.clear();
  limits.reset();
}

function jiraFaultOf({
  match,
  ...fault
}: NonNullable<FaultPlan['jira']>[number]): Parameters<Faults['jira']>[0] {
  if (!match) return fault;
  const { path, ...rest } = match;
  return { ...fault, match: { ...rest, ...(path !== undefined && { path: new RegExp(path) }) } };
}
