import { GATES, gateModule, type GateKey } from '../../domain/gates/gate';

/** What Jira calls a validator of a Forge app by expression. */
export const GATE_RULE = 'forge:expression-validator';

/** A module of the app by its key in manifest.yml, as Jira names it. */
export type ModuleId = (key: string) => string;

/** A validator as Jira writes it. */
export interface RuleAnswer {
  readonly ruleKey: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

/** Which gate of this very app and environment a validator is; `undefined` for any other. */
export function gateOf(
  { ruleKey, parameters }: RuleAnswer,
  moduleId: ModuleId,
): GateKey | undefined {
  if (ruleKey !== GATE_RULE) return undefined;
  return GATES.find((gate) => parameters?.key === moduleId(gateModule(gate)));
}
