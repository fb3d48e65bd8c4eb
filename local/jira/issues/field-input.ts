import { isRecord } from '../fields/field-kind';
import type { FieldInput } from '../fields/read-input';
import type { PropertyInput } from '../properties/model';
import { badFields, invalidPayload } from '../refusal';

/** `fields` and `update` of a body. @throws 400 when either has the wrong shape. */
export function fieldInput(body: Record<string, unknown>): FieldInput & {
  readonly properties?: readonly PropertyInput[];
} {
  const { fields, update, properties, historyMetadata } = body;
  if (fields !== undefined && !isRecord(fields)) throw invalidPayload();
  if (update !== undefined) {
    if (!isRecord(update)) throw invalidPayload();
    for (const [field, operations] of Object.entries(update)) {
      if (!Array.isArray(operations) || !operations.every(isRecord)) {
        throw badFields({ [field]: 'Operations must be an array of objects.' });
      }
    }
  }
  if (properties !== undefined && !(Array.isArray(properties) && properties.every(isRecord))) {
    throw invalidPayload();
  }
  if (historyMetadata !== undefined && !isRecord(historyMetadata)) throw invalidPayload();
  return {
    fields,
    update: update as FieldInput['update'],
    properties: properties as PropertyInput[] | undefined,
  };
}
