export interface ProjectCategory {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}
