import type { Card } from '../../../../src/domain/board/card';
import type { FieldEdit } from '../../../../src/domain/board/card-edit';
import { CommentDialog } from './comment-dialog';
import { FlagDialog } from './flag-dialog';
import type { OpenDialog } from './use-card-edits';

interface Props {
  readonly dialog: OpenDialog | undefined;
  readonly edit: (card: Card, edit: FieldEdit) => void;
  readonly closeDialog: () => void;
  readonly focus: (cardId: string) => void;
  readonly say: (text: string) => void;
}

/** What asks for more before it acts on a card; the focus goes back to the card. */
export function CardDialogs({ dialog, edit, closeDialog, focus, say }: Props) {
  if (!dialog) return null;
  const { card } = dialog;
  const close = () => {
    closeDialog();
    requestAnimationFrame(() => focus(card.id));
  };
  if (dialog.kind === 'comment')
    return <CommentDialog key={card.id} card={card} say={say} onClose={close} />;
  return (
    <FlagDialog
      key={card.id}
      card={card}
      onFlag={(reason) => {
        edit(card, { kind: 'flag', reason });
        close();
      }}
      onClose={close}
    />
  );
}
