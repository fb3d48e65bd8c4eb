import type { Issue } from '../issues/issue';
import { projectOf } from '../permissions/model';
import { JiraRefusal } from '../refusal';
import { workflowFor } from '../workflow-schemes/model';
import type { World } from '../world';
import { valuesAfter } from './actions';
import { initialTransition } from './model';
import { objectionsOf } from './validators';

/**
 * What the transition that creates issues wants and does: its validators may refuse the new issue,
 * its post functions set fields of it without an entry in its history.
 */
export function beginWorkflow(world: World, actor: string, issue: Issue): Issue {
  const workflow = workflowFor(world, projectOf(world, issue), issue.typeId);
  const transition = initialTransition(workflow);
  const { validators, actions } = transition;
  if (validators.length === 0 && actions.length === 0) return issue;
  const context = { world, accountId: actor, issue, values: issue.values, transition };
  const { errors, messages } = objectionsOf(context);
  if (messages.length > 0 || Object.keys(errors).length > 0) {
    throw new JiraRefusal(400, messages, errors);
  }
  const values = valuesAfter({ ...workflow, isSimplified: false }, context);
  const after = { ...issue.values, ...values };
  const resolved = after.resolution ? issue.created : null;
  return world.putIssue({ ...issue, values: after, resolved });
}
