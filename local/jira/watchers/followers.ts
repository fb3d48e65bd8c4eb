/** The people who watch an issue, or who voted for it; `id` is the issue's. */
export interface Followers {
  readonly id: string;
  readonly accountIds: readonly string[];
}
