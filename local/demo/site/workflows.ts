import type { FieldKey, FieldMap } from '../../../src/domain/fields';
import {
  STATUSES as OUR_STATUSES,
  type StatusKey as OurStatusKey,
} from '../../../src/domain/setup/desired-statuses';
import { statusesOf, WORKFLOWS as OURS } from '../../../src/domain/setup/desired-workflows';
import type { JiraModel } from '../../jira/site';
import type { SeedWorkflow } from '../../jira/model';
import { say, type Language } from '../language';
import type { ResolutionKey, TypeKey } from '../story/act';
import {
  listStatuses,
  OWN_STATUSES,
  OWN_WORKFLOWS,
  type OurWorkflowKey,
  type StatusKey,
  type TransitionPlan,
  type WorkflowKey,
} from '../workflow-plan';

type Workflow = ReturnType<JiraModel['workflows']>[number];
type StatusIds = Readonly<Record<StatusKey, string>>;

export interface SiteWorkflows {
  readonly statuses: StatusIds;
  readonly workflowIds: Readonly<Record<WorkflowKey, string>>;
  readonly transitions: Readonly<Record<WorkflowKey, Readonly<Record<string, string>>>>;
}

interface Known {
  readonly language: Language;
  readonly fields: FieldMap;
  readonly types: Readonly<Record<TypeKey, string>>;
  readonly resolutions: Readonly<Record<ResolutionKey, string>>;
}

/** Finds the workflows that set-up made, and makes those that the teams have beside them. */
export function bringWorkflows(model: JiraModel, known: Known): SiteWorkflows {
  const workflowIds: Record<string, string> = {};
  const transitions: Record<string, Record<string, string>> = {};
  const ours = findOurs(model, known);
  const statuses = { ...findStatuses(model, ours), ...createOwnStatuses(model, known.language) };
  for (const [key, workflow] of Object.entries(ours) as [OurWorkflowKey, Workflow][]) {
    workflowIds[key] = workflow.id;
    transitions[key] = findTransitions(workflow, key, statuses);
  }
  for (const [key, plan] of Object.entries(OWN_WORKFLOWS)) {
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

function findOurs(model: JiraModel, { types }: Known): Record<OurWorkflowKey, Workflow> {
  const entries = (Object.keys(OURS) as OurWorkflowKey[]).map((key) => {
    const workflow = model.findWorkflow('ACQ', types[key]);
    if (!workflow) throw new Error(`set-up has made no workflow for ${key}`);
    return [key, workflow] as const;
  });
  return Object.fromEntries(entries) as Record<OurWorkflowKey, Workflow>;
}

/** By name, in whichever language: set-up takes Jira's own where they are called the same. */
function findStatuses(
  model: JiraModel,
  ours: Readonly<Record<OurWorkflowKey, Workflow>>,
): Record<OurStatusKey, string> {
  const entries = (Object.keys(OURS) as OurWorkflowKey[]).flatMap((type) =>
    statusesOf(OURS[type]).map((key) => {
      const { en, fr } = OUR_STATUSES[key];
      const found = model
        .statuses()
        .find(({ id, name }) => ours[type].statusIds.includes(id) && [en, fr].includes(name));
      if (!found) throw new Error(`the workflow of ${type} has no status ${en}`);
      return [key, found.id] as const;
    }),
  );
  return Object.fromEntries(entries) as Record<OurStatusKey, string>;
}

function createOwnStatuses(
  model: JiraModel,
  language: Language,
): Record<keyof typeof OWN_STATUSES, string> {
  const entries = Object.entries(OWN_STATUSES).map(([key, plan]) => {
    const name = say(plan, language);
    const known = model.statuses().find((each) => each.name.toLowerCase() === name.toLowerCase());
    return [key, (known ?? model.createStatus({ name, category: plan.category })).id] as const;
  });
  return Object.fromEntries(entries) as Record<keyof typeof OWN_STATUSES, string>;
}

/** The ids of set-up's moves, by where they come from and go to, and by what they are called. */
function findTransitions(
  { transitions }: Workflow,
  type: OurWorkflowKey,
  statuses: StatusIds,
): Record<string, string> {
  const entries = OURS[type].moves.map(({ key, en, fr, from, to }) => {
    const places =
      from === 'initial'
        ? from
        : from
            .map((each) => statuses[each])
            .sort()
            .join();
    const found = transitions.find(
      (each) =>
        [en, fr].includes(each.name) &&
        each.to === statuses[to] &&
        (typeof each.from === 'string' ? each.from : [...each.from].sort().join()) === places,
    );
    if (!found) throw new Error(`the workflow of ${type} has no move ${en}`);
    return [key, found.id] as const;
  });
  return Object.fromEntries(entries);
}

type NewTransition = SeedWorkflow['transitions'][number];
type Built = Known & { readonly statuses: StatusIds };

function transitionOf(plan: TransitionPlan, known: Built): NewTransition {
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
  { resolutions }: Built,
): NonNullable<NewTransition['resolution']> =>
  resolution === 'cleared'
    ? { kind: 'clear' }
    : { kind: 'set', resolutionId: resolutions[resolution] };

function fieldIdOf(key: FieldKey | 'resolution', fields: FieldMap): string {
  const fieldId = key === 'resolution' ? key : fields[key]?.id;
  if (fieldId === undefined) throw new Error(`no field ${key} for a transition's screen`);
  return fieldId;
}
