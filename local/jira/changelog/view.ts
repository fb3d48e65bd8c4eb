import { jiraTimestamp } from '../timestamps';
import { userDetails } from '../users/view';
import type { World } from '../world';
import type { ChangeItem, History } from '../issues/issue';

/** An item under the names that Jira writes, `toString` among them. */
export function changeItemBean(item: ChangeItem): Record<string, unknown> {
  const { field, fieldtype, fieldId, from, fromText, to, toText } = item;
  return {
    field,
    fieldtype,
    ...(fieldId === undefined ? {} : { fieldId }),
    from,
    fromString: fromText,
    to,
    toString: toText,
  };
}

export function historyBean(world: World, history: History): Record<string, unknown> {
  return {
    id: history.id,
    author: userDetails(world, history.authorId),
    created: jiraTimestamp(history.created),
    items: history.items.map(changeItemBean),
    ...(history.metadata && { historyMetadata: history.metadata }),
  };
}
