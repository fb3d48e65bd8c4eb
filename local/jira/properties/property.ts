/** `id` is `issue:10001:key`, so that one table serves issues, projects, users, comments and boards. */
export interface EntityProperty {
  readonly id: string;
  readonly key: string;
  readonly value: unknown;
}
