/** What a configuration says of one field; a field without a row is shown and optional. */
export interface FieldConfigurationItem {
  readonly isHidden: boolean;
  readonly isRequired: boolean;
  readonly description: string;
}

/** The model before field schemes: sites that were not migrated have it. */
export interface FieldConfiguration {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly items: Readonly<Record<string, FieldConfigurationItem>>;
}

export interface FieldConfigurationScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultConfigurationId: string;
  /** Configuration id by issue type id. */
  readonly configurationIds: Readonly<Record<string, string>>;
}
