/** As many as a search can be told to look at again. */
const MOST_NOTED = 50;
/** Changed in this page, by board: a search lags behind, save for these. */
const noted = new Map<string, readonly string[]>();

export function changedHere(boardId: string): readonly string[] {
  return noted.get(boardId) ?? [];
}

export function noteChanges(boardId: string, cardIds: readonly string[]): void {
  const others = changedHere(boardId).filter((id) => !cardIds.includes(id));
  noted.set(boardId, [...others, ...cardIds].slice(-MOST_NOTED));
}
