import { recordsIn, textIn } from '../workflows/json-reader';
import type { TargetOf } from './needs';

type Json = Record<string, unknown>;

/** Where the issues of one status go, in the newer API's form. */
export const readStatusMappings = (json: Json): ReadonlyMap<string, string> =>
  new Map(
    recordsIn(json, 'statusMappings').map((each) => [
      textIn(each, 'oldStatusId'),
      textIn(each, 'newStatusId'),
    ]),
  );

/** The mappings that a body gives by issue type. */
export function readOverrides(body: Json, name: string): TargetOf {
  const byType = new Map(
    recordsIn(body, name).map((each) => [textIn(each, 'issueTypeId'), readStatusMappings(each)]),
  );
  return ({ typeId }, statusId) => byType.get(typeId)?.get(statusId);
}

/** The mappings that a body gives from one workflow to another. */
export function readByWorkflows(body: Json, name: string): TargetOf {
  const pair = (from: string, to: string): string => `${from} ${to}`;
  const byPair = new Map(
    recordsIn(body, name).map((each) => [
      pair(textIn(each, 'oldWorkflowId'), textIn(each, 'newWorkflowId')),
      readStatusMappings(each),
    ]),
  );
  return ({ from, to }, statusId) => byPair.get(pair(from.id, to.id))?.get(statusId);
}
