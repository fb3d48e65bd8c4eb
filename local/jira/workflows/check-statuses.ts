import { findStatusByName, MAX_NAME } from '../statuses/model';
import type { World } from '../world';
import type { StatusInput } from './payload';
import { statusProblem, type WorkflowProblem } from './problem';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is wrong with the statuses that a call makes or replaces. */
export function statusProblems(
  world: World,
  statuses: readonly StatusInput[],
  scopeProjectId: string | undefined,
): WorkflowProblem[] {
  return statuses.flatMap((status, at) => {
    const earlier = statuses.slice(0, at);
    return [
      ...nameProblems(world, status, earlier, scopeProjectId),
      ...referenceProblems(world, status, earlier, scopeProjectId),
    ];
  });
}

function nameProblems(
  world: World,
  { reference, id, name }: StatusInput,
  earlier: readonly StatusInput[],
  scopeProjectId: string | undefined,
): WorkflowProblem[] {
  const where = { statusReference: reference };
  if (name.trim() === '') {
    return [statusProblem('STATUS_NAME_EMPTY', 'You must provide a status name.', where)];
  }
  if (name.length > MAX_NAME) {
    const message = `The name is too long, maxSize=${MAX_NAME}`;
    return [statusProblem('STATUS_NAME_TOO_LONG', message, where)];
  }
  const namesake = findStatusByName(world, name, scopeProjectId);
  const isTwice = earlier.some((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!isTwice && (!namesake || namesake.id === id)) return [];
  const message = `Status name "${name}" already in use. Try a different name.`;
  return [statusProblem('NON_UNIQUE_STATUS_NAME', message, where)];
}

/**
 * A new status of a team-managed project must be named by a UUID. Elsewhere a word will do, and the
 * id itself for a status that is there, but no other number.
 */
function mayName(
  reference: string,
  id: string | undefined,
  scopeProjectId: string | undefined,
): boolean {
  if (UUID.test(reference) || reference === id) return true;
  return !/^\d+$/.test(reference) && (scopeProjectId === undefined || id !== undefined);
}

function referenceProblems(
  world: World,
  { reference, id }: StatusInput,
  earlier: readonly StatusInput[],
  scopeProjectId: string | undefined,
): WorkflowProblem[] {
  const where = { statusReference: reference };
  if (earlier.some((each) => each.reference === reference)) {
    const message = 'Status references must be unique.';
    return [statusProblem('NON_UNIQUE_STATUS_REFERENCE', message, where)];
  }
  if (!mayName(reference, id, scopeProjectId)) {
    const message = `The status reference ${reference} must be a UUID.`;
    return [statusProblem('STATUS_REFERENCE_NOT_UUID', message, where)];
  }
  if (id === undefined) return [];
  const known = world.statuses.find(id);
  if (known && known.scopeProjectId === scopeProjectId) return [];
  return [statusProblem('STATUS_NOT_FOUND', `The status with ID ${id} does not exist.`, where)];
}
