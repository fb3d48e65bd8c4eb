import { changeIssue } from '../issues/change';
import type { World } from '../world';

/** Issues of a type in a project that are in one status and go to another. */
export interface StatusMove {
  readonly projectId: string;
  readonly typeId: string;
  readonly from: string;
  readonly to: string;
}

/** Moves the issues, each with its entry in the history, without screens and rules. */
export function moveIssues(world: World, actor: string, moves: readonly StatusMove[]): void {
  if (moves.length === 0) return;
  const key = (projectId: string, typeId: string, from: string): string =>
    `${projectId} ${typeId} ${from}`;
  const targets = new Map(
    moves.map(({ projectId, typeId, from, to }) => [key(projectId, typeId, from), to]),
  );
  for (const { id, projectId, typeId, statusId } of [...world.issues.values()]) {
    const to = targets.get(key(projectId, typeId, statusId));
    if (to !== undefined) changeIssue(world, actor, id, { statusId: to });
  }
}
