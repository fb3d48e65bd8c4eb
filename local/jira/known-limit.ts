/** A limit that the box enforces, and how we know of it. */
export interface KnownLimit {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** In Atlassian's pages or documents; seen on a real site; or neither. */
  readonly source: 'documented' | 'client-verified' | 'guess';
  /** The test that crosses it by one: file, or file and title. */
  readonly test: string;
}
