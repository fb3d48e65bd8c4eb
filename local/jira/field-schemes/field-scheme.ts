/** What a scheme says of one field. */
export interface FieldRule {
  readonly isRequired: boolean;
  readonly description: string;
  /** The only types that have the field; absent: all. */
  readonly restrictedToTypeIds?: readonly string[];
  /** What differs for a type, by type id. */
  readonly byType?: Readonly<
    Record<string, { readonly isRequired?: boolean; readonly description?: string }>
  >;
}

/** Which fields the projects of the scheme have (the model of 2026): a field without a row is absent. */
export interface FieldScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly fields: Readonly<Record<string, FieldRule>>;
}
