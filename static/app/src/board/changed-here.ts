/** As many as a search can be told to look at again. */
const MOST_NOTED = 50;
/** Changed in this page, by project: a search lags behind, save for these. */
const noted = new Map<string, readonly string[]>();

export function changedHere(projectId: string): readonly string[] {
  return noted.get(projectId) ?? [];
}

export function noteChanges(projectId: string, cardIds: readonly string[]): void {
  const others = changedHere(projectId).filter((id) => !cardIds.includes(id));
  noted.set(projectId, [...others, ...cardIds].slice(-MOST_NOTED));
}
