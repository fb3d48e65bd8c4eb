import { isRecord } from '../../local/jira/fields/field-kind';
import {
  fieldsOf,
  listOf,
  looseOf,
  toTextOf,
  type FoundIssue,
  type Loose,
} from '../../local/import/exported';

/** Jira's own name of the field, and the one option that it has. */
const NAME = /^(flagged|impediment)$/i;

/**
 * The id of the field that flags an issue, as far as this issue tells it: by the export's names, by a
 * change in its history, or by its value today.
 */
export function findFlagField(
  found: FoundIssue,
  histories: readonly unknown[],
): string | undefined {
  return inNames(found.names) ?? inHistories(histories) ?? inFields(fieldsOf(found));
}

function inNames(names: Loose): string | undefined {
  return Object.keys(names).find((id) => isName(names[id]));
}

function inHistories(histories: readonly unknown[]): string | undefined {
  for (const history of histories) {
    for (const item of listOf(looseOf(history).items).map(looseOf)) {
      const isFlag = isName(item.field) || isName(item.fromString) || isName(toTextOf(item));
      const { fieldId } = item;
      if (isFlag && typeof fieldId === 'string' && fieldId.startsWith('customfield_'))
        return fieldId;
    }
  }
  return undefined;
}

function inFields(fields: Loose): string | undefined {
  return Object.keys(fields).find((id) => {
    const value = id.startsWith('customfield_') ? fields[id] : undefined;
    return Array.isArray(value) && value.some((each) => isRecord(each) && isName(each.value));
  });
}

const isName = (value: unknown): boolean => typeof value === 'string' && NAME.test(value);
