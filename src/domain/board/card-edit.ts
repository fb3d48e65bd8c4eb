import type { Card, CardPerson, CardSprint, NamedOption } from './card';

/** What can be changed in the fields of an issue without leaving the board. */
export type FieldEdit =
  /** `undefined`: to nobody. */
  | { readonly kind: 'assign'; readonly to: CardPerson | undefined }
  /** Without a reason only to give back a flag that had none. */
  | { readonly kind: 'flag'; readonly reason: NamedOption | undefined }
  | { readonly kind: 'unflag' };

export interface SprintEdit {
  readonly kind: 'sprint';
  /** `undefined`: into the backlog. */
  readonly to: CardSprint | undefined;
}

/** What can be changed on a card without leaving the board, other than its place. */
export type CardEdit = FieldEdit | SprintEdit;

/** What an edit can change, as Jira has it. */
export type CardState = Pick<Card, 'assignee' | 'isFlagged' | 'flagReason' | 'sprints'>;

/** The sprint that an issue is in. Jira has it in no more than one that is not closed. */
export function sprintNow({ sprints }: Pick<Card, 'sprints'>): CardSprint | undefined {
  return sprints.find(({ state }) => state !== 'closed');
}

/** The card as it is after an edit. */
export function applyEdit(card: Card, edit: CardEdit): Card {
  switch (edit.kind) {
    case 'assign':
      return withPart(card, { ...stateOf(card), ...assigneeOf(edit.to) }, edit);
    case 'flag':
      return withPart(
        card,
        { isFlagged: true, sprints: card.sprints, ...reasonOf(edit.reason) },
        edit,
      );
    case 'unflag':
      return withPart(card, { ...card, isFlagged: false }, edit);
    case 'sprint': {
      // Those that are over stay: they are history.
      const over = card.sprints.filter(({ state }) => state === 'closed');
      return { ...card, sprints: edit.to ? [...over, edit.to] : over };
    }
  }
}

/** The card with that part of a state that the edit is about; all else stays. */
export function withPart(card: Card, state: CardState, { kind }: CardEdit): Card {
  if (kind === 'sprint') return { ...card, sprints: state.sprints };
  const { assignee, flagReason, isFlagged, ...rest } = card;
  return kind === 'assign'
    ? { ...rest, isFlagged, ...reasonOf(flagReason), ...assigneeOf(state.assignee) }
    : {
        ...rest,
        ...assigneeOf(assignee),
        isFlagged: state.isFlagged,
        ...(state.isFlagged && reasonOf(state.flagReason)),
      };
}

/** The edit that gives back what was before. */
export function takeBackEdit(before: CardState, { kind }: FieldEdit): FieldEdit {
  if (kind === 'assign') return { kind, to: before.assignee };
  return before.isFlagged ? { kind: 'flag', reason: before.flagReason } : { kind: 'unflag' };
}

/** Whether two states say the same about what the edit changes. */
export function isSameFor({ kind }: CardEdit, a: CardState, b: CardState): boolean {
  if (kind === 'assign') return a.assignee?.accountId === b.assignee?.accountId;
  if (kind === 'sprint') return sprintNow(a)?.id === sprintNow(b)?.id;
  return a.isFlagged === b.isFlagged && (!a.isFlagged || a.flagReason?.id === b.flagReason?.id);
}

function stateOf({ isFlagged, flagReason, sprints }: Card): CardState {
  return { isFlagged, sprints, ...reasonOf(flagReason) };
}

function assigneeOf(assignee: CardPerson | undefined): Pick<Card, 'assignee'> {
  return assignee ? { assignee } : {};
}

function reasonOf(flagReason: NamedOption | undefined): Pick<Card, 'flagReason'> {
  return flagReason ? { flagReason } : {};
}
