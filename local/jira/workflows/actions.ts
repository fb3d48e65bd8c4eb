import type { Issue, RawValue } from '../issues/issue';
import { listResolutions } from '../resolutions/model';
import { getStatus } from '../statuses/model';
import type { World } from '../world';
import type { Transition, WorkflowRule } from './workflow';

export const UPDATE_FIELD_RULE = 'system:update-field';

/** A post function that sets a field; an empty value clears it. */
export const setField = (id: string, field: string, value: string): WorkflowRule => ({
  id,
  ruleKey: UPDATE_FIELD_RULE,
  parameters: { field, value },
});

/**
 * What the transition does to the resolution: its post function where it has one; else as Jira's
 * simplified workflow, where a done status sets the site's first resolution unless the screen gave
 * one, and any other clears it.
 */
export function resolutionAfter(
  world: World,
  issue: Issue,
  transition: Transition,
  values: Readonly<Record<string, RawValue>>,
): Record<string, RawValue> {
  const rule = transition.actions.find(
    ({ ruleKey, parameters }) => ruleKey === UPDATE_FIELD_RULE && parameters.field === 'resolution',
  );
  if (rule) return { resolution: rule.parameters.value || null };
  if (getStatus(world, transition.to).category !== 'DONE') return { resolution: null };
  const given = values.resolution ?? issue.values.resolution;
  const first = listResolutions(world)[0];
  return { resolution: given ?? first?.id ?? null };
}
