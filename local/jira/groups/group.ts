export interface Group {
  readonly id: string;
  readonly name: string;
  readonly accountIds: readonly string[];
}
