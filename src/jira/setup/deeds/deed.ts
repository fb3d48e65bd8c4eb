import type { Ref, Step } from '../../../domain/setup/step';
import type { SetupKept } from '../../../domain/setup/run';
import type { JiraRequest } from '../../jira-request';

/** Key of a thing → its id in Jira. */
export type Made = Readonly<Record<string, string>>;

/** What an admin would have to know to put things back; JSON. */
export type Before = unknown;

/** With what a step is done or undone. */
export interface Work {
  readonly jira: JiraRequest;
  /** A module of the app by its key in manifest.yml, as Jira names it. */
  readonly moduleId: (key: string) => string;
  /** @throws when what a step refers to has not been made. */
  readonly idOf: (ref: Ref) => string;
  /** What earlier calls of this very step have made. */
  readonly made: Made;
  readonly before: Before;
  /** Keeps what has been made so far, for a step of several requests. */
  readonly note: (made: Made) => Promise<void>;
}

/** What came of it; a *task* of Jira's goes on by itself and is asked for later. */
export type Outcome =
  | { readonly kind: 'done'; readonly made: Made }
  | { readonly kind: 'task'; readonly taskId: string };

export type Undone =
  | { readonly kind: 'undone' }
  | { readonly kind: 'kept'; readonly because: SetupKept }
  | { readonly kind: 'task'; readonly taskId: string };

export type StepOf<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;

/**
 * How one kind of step is done, and undone. Each may be called again after it was cut off anywhere:
 * what is there already is not made twice, and what is gone already is not missed.
 */
export interface Deed<K extends Step['kind']> {
  /** Reads what `undo` puts back, before anything is changed. */
  readonly remember?: (work: Work, step: StepOf<K>) => Promise<Before>;
  /** What a call that was cut off has made, by its exact name and kind. */
  readonly find?: (work: Work, step: StepOf<K>) => Promise<Made | undefined>;
  readonly perform: (work: Work, step: StepOf<K>) => Promise<Outcome>;
  readonly undo: (work: Work, step: StepOf<K>) => Promise<Undone>;
}

/** What can be done with one kind of scheme. */
export interface SchemeDeeds {
  find(work: Work, step: StepOf<'copy-scheme'>): Promise<Made | undefined>;
  copy(work: Work, step: StepOf<'copy-scheme'>): Promise<Outcome>;
  uncopy(work: Work, step: StepOf<'copy-scheme'>): Promise<Undone>;
  rememberExtend(work: Work, step: StepOf<'extend-scheme'>): Promise<Before>;
  extend(work: Work, step: StepOf<'extend-scheme'>): Promise<Outcome>;
  unextend(work: Work, step: StepOf<'extend-scheme'>): Promise<Undone>;
  schemeOf(jira: JiraRequest, projectId: string): Promise<string | undefined>;
  assign(jira: JiraRequest, projectId: string, schemeId: string): Promise<void>;
}

export const done = (made: Made = {}): Outcome => ({ kind: 'done', made });
export const UNDONE: Undone = { kind: 'undone' };
export const IN_USE: Undone = { kind: 'kept', because: { code: 'in-use' } };

/** Id of the thing that bears the step's own key. */
export const ownId = ({ made }: Work, { key }: Pick<Step, 'key'>): string | undefined => made[key];
