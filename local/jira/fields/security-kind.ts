import type { SecurityLevel } from '../security/security-scheme';
import type { World } from '../world';
import { EMPTY_SIDE, FieldProblem, isRecord, type FieldKind } from './field-kind';

function findLevel(world: World, id: unknown): SecurityLevel | undefined {
  for (const scheme of world.securitySchemes.values()) {
    const level = scheme.levels.find((each) => each.id === id);
    if (level) return level;
  }
  return undefined;
}

export function securityLevelBean(world: World, level: SecurityLevel): Record<string, unknown> {
  const { id, name, description } = level;
  return { self: world.url(`/rest/api/3/securitylevel/${id}`), id, name, description };
}

export const securityKind: FieldKind = {
  schemaType: 'securitylevel',
  operations: ['set'],
  parse(world, _field, input) {
    const id = isRecord(input) && input.id !== undefined ? String(input.id) : undefined;
    if (!findLevel(world, id)) throw new FieldProblem(`Invalid issue security level.`);
    return id ?? null;
  },
  render(world, _field, raw) {
    const level = findLevel(world, raw);
    return level ? securityLevelBean(world, level) : null;
  },
  side: (world, _field, raw) =>
    typeof raw === 'string' ? { id: raw, text: findLevel(world, raw)?.name ?? raw } : EMPTY_SIDE,
};
