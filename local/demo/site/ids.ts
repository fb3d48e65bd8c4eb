import type { FieldMap } from '../../../src/domain/fields';
import type { PersonKey } from '../people';
import type { LinkKey, PriorityKey, ProjectKey, ResolutionKey, TypeKey } from '../story/act';
import type { StatusKey, WorkflowKey } from '../workflow-plan';

/** What the site called everything: no id is known before. */
export interface DemoIds {
  readonly people: Readonly<Record<PersonKey, string>>;
  readonly types: Readonly<Record<TypeKey, string>>;
  readonly statuses: Readonly<Record<StatusKey, string>>;
  /** By workflow and key of the transition. */
  readonly transitions: Readonly<Record<WorkflowKey, Readonly<Record<string, string>>>>;
  readonly projects: Readonly<Record<ProjectKey, string>>;
  readonly fields: FieldMap;
  readonly priorities: Readonly<Record<PriorityKey, string>>;
  readonly resolutions: Readonly<Record<ResolutionKey, string>>;
  readonly links: Readonly<Record<LinkKey, string>>;
  /** The squad's board, on which its sprints are planned. */
  readonly squadBoard: string;
}

/** The workflow of a type in a project: WEB has a status of its own making. */
export function workflowOf(project: ProjectKey, type: TypeKey): WorkflowKey {
  if (type === 'waiver' || type === 'decision') return type;
  if (type !== 'request' && type !== 'prototype') return 'delivery';
  return project === 'WEB' ? `${type}-legal` : type;
}
