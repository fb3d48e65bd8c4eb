import { isRecord } from '../fields/field-kind';
import { badRequest, invalidPayload } from '../refusal';
import { optionalString } from '../route';
import { isStatusCategory, type StatusCategoryKey } from '../statuses/status';
import { recordIn, recordsIn, textIn, textsIn, wordIn } from './json-reader';
import { readRules, readGroup, type RuleInput } from './rule-payload';
import type { ConditionGroup, Point, Ports, StatusPlace } from './workflow';

type Json = Record<string, unknown>;

/** A status that the call makes, or replaces where it names an `id`. */
export interface StatusInput {
  readonly reference: string;
  readonly id: string | undefined;
  readonly name: string;
  readonly category: StatusCategoryKey;
  readonly description: string | undefined;
}

export interface LinkInput {
  readonly from: string;
  readonly ports: Ports;
}

/** A transition in the API's form: statuses by reference. */
export interface TransitionInput {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  /** Absent: a looped transition. */
  readonly to: string | undefined;
  readonly links: readonly LinkInput[];
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly RuleInput[];
  readonly actions: readonly RuleInput[];
  readonly triggers: readonly RuleInput[];
  readonly screen: RuleInput | null;
  readonly properties: Readonly<Record<string, string>>;
  readonly customIssueEventId: string | null;
}

export interface PlacedStatus extends StatusPlace {
  readonly reference: string;
}

/** What a workflow is to be, whether it is new or not. */
export interface WorkflowInput {
  readonly name: string;
  readonly description: string;
  readonly statuses: readonly PlacedStatus[];
  readonly transitions: readonly TransitionInput[];
  readonly startPoint: Point | null;
  readonly loopPoint: Point | null;
}

const MAX_WORKFLOWS = 20;
const MAX_STATUSES = 1000;

/** The two lists of a call, with the path at which faults find them. @throws 400 */
export function readLists(
  body: Json,
  path: string,
): { statuses: StatusInput[]; workflows: Json[] } {
  const statuses = recordsIn(body, 'statuses').map(readStatus);
  const workflows = recordsIn(body, 'workflows');
  for (const [name, list] of Object.entries({ statuses, workflows })) {
    if (list.length === 0) throw badRequest(`${path}${name} : must not be empty`);
  }
  if (workflows.length > MAX_WORKFLOWS) {
    throw badRequest(`The number of workflows must not exceed ${MAX_WORKFLOWS}.`);
  }
  if (statuses.length > MAX_STATUSES) {
    throw badRequest(`The number of statuses must not exceed ${MAX_STATUSES}.`);
  }
  return { statuses, workflows };
}

function readStatus(json: Json): StatusInput {
  const { statusCategory: category } = json;
  if (!isStatusCategory(category)) throw invalidPayload();
  return {
    reference: textIn(json, 'statusReference'),
    id: optionalString(json, 'id'),
    name: textIn(json, 'name'),
    category,
    description: optionalString(json, 'description'),
  };
}

export function readWorkflow(json: Json, name: string, isNew: boolean): WorkflowInput {
  if (!Array.isArray(json.statuses) || !Array.isArray(json.transitions)) throw invalidPayload();
  return {
    name,
    description: optionalString(json, 'description') ?? '',
    statuses: recordsIn(json, 'statuses').map((each) => readPlaced(each, isNew)),
    transitions: recordsIn(json, 'transitions').map(readTransition),
    startPoint: readPoint(json.startPointLayout),
    loopPoint: readPoint(json.loopedTransitionContainerLayout),
  };
}

/** In a new workflow `properties` must be there, even if empty: Jira refuses a status without. */
const readPlaced = (json: Json, isNew: boolean): PlacedStatus => ({
  reference: textIn(json, 'statusReference'),
  layout: readPoint(json.layout),
  properties: textsIn(isNew ? json.properties : (json.properties ?? {})),
});

function readPoint(value: unknown): Point | null {
  if (value === undefined || value === null) return null;
  const { x, y } = recordIn(value);
  if (x === null || y === null) return null;
  if (typeof x !== 'number' || typeof y !== 'number') throw invalidPayload();
  return { x, y };
}

const readTransition = (json: Json): TransitionInput => ({
  // A number is refused as well as none: ids are strings here.
  id: textIn(json, 'id'),
  name: textIn(json, 'name'),
  description: optionalString(json, 'description') ?? '',
  type: wordIn(json, 'type', ['INITIAL', 'GLOBAL', 'DIRECTED']),
  to: optionalString(json, 'toStatusReference'),
  links: recordsIn(json, 'links').map(readLink),
  conditions: isRecord(json.conditions) ? readGroup(json.conditions) : null,
  validators: readRules(json, 'validators'),
  actions: readRules(json, 'actions'),
  triggers: readRules(json, 'triggers'),
  screen: isRecord(json.transitionScreen)
    ? (readRules({ screen: [json.transitionScreen] }, 'screen')[0] ?? null)
    : null,
  properties: textsIn(json.properties ?? {}),
  customIssueEventId: optionalString(json, 'customIssueEventId') ?? null,
});

function readLink(json: Json): LinkInput {
  const port = (name: string): number | null => {
    const value = json[name] ?? null;
    if (value !== null && typeof value !== 'number') throw invalidPayload();
    return value;
  };
  const ports = { fromPort: port('fromPort'), toPort: port('toPort') };
  return { from: textIn(json, 'fromStatusReference'), ports };
}
