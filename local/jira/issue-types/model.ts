import { JiraRefusal } from '../refusal';
import type { World } from '../world';
import type { IssueType } from './issue-type';

export interface NewIssueType {
  readonly name: string;
  readonly description?: string;
  /** -1 sub-task, 0 standard (default), 1 epic. */
  readonly hierarchyLevel?: number;
}

export function createIssueType(world: World, input: NewIssueType): IssueType {
  for (const type of world.issueTypes.values()) {
    if (type.name.toLowerCase() === input.name.toLowerCase()) {
      throw new JiraRefusal(409, [], { name: 'An issue type with this name already exists.' });
    }
  }
  const hierarchyLevel = input.hierarchyLevel ?? 0;
  return world.issueTypes.put({
    id: world.nextId('issue-type'),
    name: input.name,
    description: input.description ?? '',
    hierarchyLevel,
    subtask: hierarchyLevel === -1,
  });
}
