/** A limit that the box enforces, for the code that does and for the page that lists them all. */
export interface KnownLimit {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly source: 'documented' | 'client-verified' | 'guess';
  /** The file of the test that crosses it by one. */
  readonly test: string;
}
