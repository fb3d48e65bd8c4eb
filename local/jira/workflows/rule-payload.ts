import { optionalString } from '../route';
import { recordsIn, textIn, textsIn, wordIn } from './json-reader';
import type { ConditionGroup, WorkflowRule } from './workflow';

type Json = Record<string, unknown>;

/** A rule as it is given; without an id (then empty) Jira gives it one. */
export type RuleInput = WorkflowRule;

export const readRules = (json: Json, name: string): RuleInput[] =>
  recordsIn(json, name).map((each) => ({
    id: optionalString(each, 'id') ?? '',
    ruleKey: textIn(each, 'ruleKey'),
    parameters: textsIn(each.parameters ?? {}),
  }));

export const readGroup = (json: Json): ConditionGroup => ({
  operation: wordIn(json, 'operation', ['ALL', 'ANY']),
  conditions: readRules(json, 'conditions'),
  conditionGroups: recordsIn(json, 'conditionGroups').map(readGroup),
});
