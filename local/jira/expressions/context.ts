import type { Issue, RawValue } from '../issues/issue';
import { projectOf } from '../permissions/model';
import type { World } from '../world';
import { compileExpression, type CompiledExpression } from './compile';
import { issueView, projectView, withPending } from './issue-view';
import { userView } from './user-view';

/** What workflow rules may name. */
export const RULE_VARIABLES = [
  ...['issue', 'originalIssue', 'project', 'user', 'transition', 'workflow', 'app', 'config'],
] as const;

export interface TransitionFacts {
  readonly id: string;
  readonly name: string;
  readonly to: { readonly id: string; readonly name: string };
  readonly from?: { readonly id: string; readonly name: string } | null;
}

/**
 * The variables of a workflow rule: `issue` with what the screen brings, `originalIssue` as it is
 * stored, and who moves it.
 */
export function issueContext(
  world: World,
  accountId: string,
  issue: Issue,
  pendingValues: Readonly<Record<string, RawValue>> = {},
  transition?: TransitionFacts,
): Readonly<Record<string, unknown>> {
  return {
    issue: issueView(world, accountId, withPending(issue, pendingValues)),
    originalIssue: issueView(world, accountId, issue),
    project: projectView(world, accountId, projectOf(world, issue)),
    user: userView(world, accountId),
    ...(transition && { transition: { ...transition, id: Number(transition.id) } }),
  };
}

/** A validator's or condition's expression. @throws ExpressionError */
export const compileRule = (text: string): CompiledExpression =>
  compileExpression(text, { variables: RULE_VARIABLES });
