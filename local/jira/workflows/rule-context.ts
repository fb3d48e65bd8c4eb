import type { Issue, RawValue } from '../issues/issue';
import type { World } from '../world';
import type { Transition, WorkflowRule } from './workflow';

/** What a rule of a transition looks at. */
export interface RuleContext {
  readonly world: World;
  /** Who transitions. */
  readonly accountId: string;
  /** The issue before the transition. */
  readonly issue: Issue;
  /** Its values as they will be: with what the screen gave. */
  readonly values: Readonly<Record<string, RawValue>>;
  readonly transition: Transition;
}

/** The members of a parameter that lists ids with commas. */
export const listed = ({ parameters }: WorkflowRule, name: string): string[] =>
  (parameters[name] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

export const isOn = ({ parameters }: WorkflowRule, name: string): boolean =>
  parameters[name] === 'true';
