import { isRecord } from '../fields/field-kind';
import { invalidPayload } from '../refusal';
import { optionalString } from '../route';
import type { World } from '../world';
import { checkTypes, workflowNamed } from './model';

/** The workflows that a body names; what it does not name is `undefined`. @throws 400 */
export function readMapping(
  world: World,
  body: Record<string, unknown>,
): { readonly defaultWorkflowId?: string; readonly workflowIds?: Record<string, string> } {
  const named = optionalString(body, 'defaultWorkflow');
  const given = body.issueTypeMappings ?? undefined;
  if (given !== undefined && !isRecord(given)) throw invalidPayload();
  const rows = Object.entries(given ?? {}).map(([typeId, name]) => {
    if (typeof name !== 'string') throw invalidPayload();
    return [typeId, workflowNamed(world, name).id] as const;
  });
  checkTypes(
    world,
    rows.map(([typeId]) => typeId),
  );
  return {
    defaultWorkflowId: named === undefined ? undefined : workflowNamed(world, named).id,
    workflowIds: given && Object.fromEntries(rows),
  };
}
