export interface ScreenTab {
  readonly id: string;
  readonly name: string;
  readonly fieldIds: readonly string[];
}

export interface Screen {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tabs: readonly ScreenTab[];
  /** The team-managed project that alone has it. */
  readonly scopeProjectId?: string;
}

/** Which screen each act shows; an act without one shows the default. */
export interface ScreenScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly screens: { readonly default: string } & Partial<Readonly<Record<ScreenAct, string>>>;
  /** The team-managed project that alone has it. */
  readonly scopeProjectId?: string;
}

export type ScreenAct = 'create' | 'edit' | 'view';

/** Which screen scheme an issue type has; a type without a row has the default's. */
export interface IssueTypeScreenScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultScreenSchemeId: string;
  /** Screen scheme id by issue type id. */
  readonly screenSchemeIds: Readonly<Record<string, string>>;
  /** The team-managed project that alone has it. */
  readonly scopeProjectId?: string;
}
