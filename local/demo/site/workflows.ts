import type { FieldKey, FieldMap } from '../../../src/domain/fields';
import type { JiraModel } from '../../jira/site';
import type { SeedWorkflow } from '../../jira/model';
import { say, type Language } from '../language';
import type { ResolutionKey } from '../story/act';
import {
  listStatuses,
  STATUSES,
  WORKFLOWS,
  type StatusKey,
  type TransitionPlan,
  type WorkflowKey,
} from '../workflow-plan';

export interface SiteWorkflows {
  readonly statuses: Readonly<Record<StatusKey, string>>;
  readonly workflowIds: Readonly<Record<WorkflowKey, string>>;
  readonly transitions: Readonly<Record<WorkflowKey, Readonly<Record<string, string>>>>;
}

interface Known {
  readonly language: Language;
  readonly fields: FieldMap;
  readonly resolutions: Readonly<Record<ResolutionKey, string>>;
  readonly statuses: Readonly<Record<StatusKey, string>>;
}

export function createWorkflows(model: JiraModel, known: Omit<Known, 'statuses'>): SiteWorkflows {
  const statuses = createStatuses(model, known.language);
  const workflowIds: Record<string, string> = {};
  const transitions: Record<string, Record<string, string>> = {};
  for (const [key, plan] of Object.entries(WORKFLOWS)) {
    const made = model.createWorkflow({
      name: say(plan, known.language),
      statuses: listStatuses(plan).map((status) => statuses[status]),
      transitions: plan.transitions.map((each) => transitionOf(each, { ...known, statuses })),
    });
    workflowIds[key] = made.id;
    transitions[key] = Object.fromEntries(
      plan.transitions.map((each, i) => [each.key, made.transitions[i]?.id ?? '']),
    );
  }
  return {
    statuses,
    workflowIds: workflowIds as SiteWorkflows['workflowIds'],
    transitions: transitions as SiteWorkflows['transitions'],
  };
}

function createStatuses(model: JiraModel, language: Language): Record<StatusKey, string> {
  const entries = Object.entries(STATUSES).map(([key, plan]) => {
    const name = say(plan, language);
    const known = model.statuses().find((each) => each.name.toLowerCase() === name.toLowerCase());
    return [key, (known ?? model.createStatus({ name, category: plan.category })).id] as const;
  });
  return Object.fromEntries(entries) as Record<StatusKey, string>;
}

type NewTransition = SeedWorkflow['transitions'][number];

function transitionOf(plan: TransitionPlan, known: Known): NewTransition {
  return {
    name: say(plan, known.language),
    from: plan.from === 'initial' ? 'initial' : plan.from.map((status) => known.statuses[status]),
    to: known.statuses[plan.to],
    screenFields: (plan.screen ?? []).map(({ key, isRequired }) => ({
      fieldId: fieldIdOf(key, known.fields),
      required: isRequired,
    })),
    ...(plan.resolution && { resolution: resolutionOf(plan.resolution, known) }),
  };
}

const resolutionOf = (
  resolution: NonNullable<TransitionPlan['resolution']>,
  { resolutions }: Known,
): NonNullable<NewTransition['resolution']> =>
  resolution === 'cleared'
    ? { kind: 'clear' }
    : { kind: 'set', resolutionId: resolutions[resolution] };

function fieldIdOf(key: FieldKey | 'resolution', fields: FieldMap): string {
  const fieldId = key === 'resolution' ? key : fields[key]?.id;
  if (fieldId === undefined) throw new Error(`no field ${key} for a transition's screen`);
  return fieldId;
}
