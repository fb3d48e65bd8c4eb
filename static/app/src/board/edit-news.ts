import type { Card } from '../../../../src/domain/board/card';
import type { CardEdit, CardState } from '../../../../src/domain/board/card-edit';
import type { Flagging } from '../../../../src/jira/card-edit';
import type { JiraError } from '../../../../src/jira/jira-error';

interface About {
  readonly card: Card;
  readonly edit: CardEdit;
}

/** Why an edit was not even sent, or why Jira's bare refusal means no. */
export type NotAllowed = Exclude<Flagging, 'allowed'> | 'may-not-schedule' | 'sprint-gone';

/** What became of an edit. */
export type EditNews = About &
  (
    | { readonly kind: 'edited'; readonly undo: () => void }
    | { readonly kind: 'waiting'; readonly seconds: number }
    | { readonly kind: 'not-allowed'; readonly why: NotAllowed }
    | { readonly kind: 'not-edited'; readonly error: JiraError; readonly retry: () => void }
    /** Somebody else has changed the same thing: theirs is shown, ours is not made. */
    | { readonly kind: 'edited-elsewhere'; readonly now: CardState }
    | { readonly kind: 'gone' }
  );
