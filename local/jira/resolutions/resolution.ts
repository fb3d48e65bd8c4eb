export interface Resolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}
