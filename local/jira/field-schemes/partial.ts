import { JiraRefusal, notFound } from '../refusal';
import type { Reply, RouteCall } from '../route';
import type { World } from '../world';
import type { FieldScheme } from './field-scheme';

/** What became of one part of a call, in Jira's words where it failed. */
export interface Outcome {
  readonly success: boolean;
  readonly error?: string;
}

/** A part that may fail alone; what the others did stays. */
export function attempt(world: World, run: () => void): Outcome {
  try {
    world.attempt(run);
    return { success: true };
  } catch (problem) {
    if (!(problem instanceof JiraRefusal)) throw problem;
    return { success: false, error: problem.message };
  }
}

/** 200 where all parts are done, 207 where some are, 400 where none is. */
export function partialReply(results: readonly Pick<Outcome, 'success'>[]): Reply {
  const failed = results.filter(({ success }) => !success).length;
  const status = failed === 0 ? 200 : failed < results.length ? 207 : 400;
  return { status, json: { results } };
}

/** @throws 404 on a site that was not migrated to field schemes. */
export function requireFieldSchemes({ world }: RouteCall): void {
  if (world.fieldModel !== 'schemes') throw notFound('Field schemes are not enabled on this site.');
}

/** @throws 404 */
export function getScheme(world: World, id: string): FieldScheme {
  const scheme = world.fieldSchemes.find(id);
  if (!scheme) throw notFound(`Scheme ${id} doesn't exist`);
  return scheme;
}
