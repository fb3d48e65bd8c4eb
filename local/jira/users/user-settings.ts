/** What a person has set for themselves. `id` is the account id. */
export interface UserSettings {
  readonly id: string;
  readonly preferences: Readonly<Record<string, string>>;
  /** Ids of the fields in the issue list; null: the site's columns. */
  readonly columns: readonly string[] | null;
}
