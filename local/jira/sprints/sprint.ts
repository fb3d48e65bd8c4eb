export interface Sprint {
  readonly id: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly boardId: string;
  readonly goal: string;
  readonly created: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly completed: number | null;
  /** Its place among the board's; absent: in the order of ids. */
  readonly place?: number;
}
