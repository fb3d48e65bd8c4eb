import type { Card, NamedOption } from './card';

/** What the filters offer: what the cards of the board have, by name. */
export interface FilterChoices {
  readonly types: readonly NamedOption[];
  readonly epics: readonly NamedOption[];
  readonly assignees: readonly NamedOption[];
  readonly labels: readonly NamedOption[];
}

export function listFilterChoices(cards: readonly Card[]): FilterChoices {
  return {
    types: listNamed(cards.map(({ typeId, typeName }) => ({ id: typeId, name: typeName }))),
    epics: listNamed(
      cards.flatMap(({ epic }) =>
        epic ? [{ id: epic.id, name: `${epic.key} ${epic.summary}`.trim() }] : [],
      ),
    ),
    assignees: listNamed(
      cards.flatMap(({ assignee }) =>
        assignee ? [{ id: assignee.accountId, name: assignee.name }] : [],
      ),
    ),
    labels: listNamed(cards.flatMap(({ labels }) => labels.map((name) => ({ id: name, name })))),
  };
}

function listNamed(options: readonly NamedOption[]): readonly NamedOption[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
}
