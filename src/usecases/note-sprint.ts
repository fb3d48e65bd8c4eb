import { putSprints, type StoredSprint } from '../storage/sprint';

/** Keeps when a sprint began and ended: the dates in Jira can be changed afterwards. */
export async function noteSprint(sprint: StoredSprint): Promise<void> {
  await putSprints([sprint]);
}
