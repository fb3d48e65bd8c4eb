import { useCallback, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { Card } from '../../../../src/domain/board/card';
import type { FieldEdit } from '../../../../src/domain/board/card-edit';
import { publishIssueChange } from '../host';
import { jira } from '../jira';
import type { BoardCache } from './board-cache';
import { createCardEditor, type EditorTools } from './card-editor';
import { tellEdit } from './tell-edit';
import type { UndoOffers } from './undo-offers';
import { useLatest } from './use-latest';
import { useRightsOf } from './use-card-rights';

interface Surroundings {
  readonly setup: ProjectSetup;
  readonly cache: BoardCache;
  readonly accountId: string;
  readonly say: (text: string) => void;
  readonly offers: UndoOffers;
  readonly showLayer: (cardId: string | undefined) => void;
  /** Whether the filters show a card. */
  readonly isShown: (card: Card) => boolean;
}

/** What asks for more before it acts on a card. */
export interface OpenDialog {
  readonly kind: 'flag' | 'comment';
  readonly card: Card;
}

/** What can be done with a card where it lies. */
export interface CardActs {
  /** Mine, or nobody's when it is mine. */
  readonly toggleMine: (card: Card) => void;
  /** Asks for the reason; takes a flag away at once. */
  readonly toggleFlag: (card: Card) => void;
  readonly comment: (card: Card) => void;
}

// One hook is one composition: the editor, its words, and the dialog that it waits for.
export function useCardEdits(surroundings: Surroundings) {
  const { setup, cache, accountId, say, offers, showLayer, isShown } = surroundings;
  const intl = useIntl();
  const [editor] = useState(createCardEditor);
  const [dialog, setDialog] = useState<OpenDialog>();
  const rightsOf = useRightsOf(setup.site.fields);
  const tools = useLatest<EditorTools>({
    ...{ jira, setup, cache, rightsOf },
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    tell: (news) => {
      const teller = { intl, site: setup.site, accountId, say, isShown };
      if (news.kind !== 'edited') return void tellEdit(teller, news);
      offers.make(`edit-${news.card.id}`, news.undo, (undo) => tellEdit(teller, { ...news, undo }));
      publishIssueChange(news.card.id);
    },
  });
  const edit = useCallback(
    (card: Card, wanted: FieldEdit) => void editor.edit(tools.current, card.id, wanted),
    [editor, tools],
  );
  const acts = useMemo<CardActs>(() => {
    const ask = (kind: OpenDialog['kind'], card: Card) => {
      showLayer(undefined);
      setDialog({ kind, card });
    };
    return {
      toggleMine: (card) => {
        const isMine = card.assignee?.accountId === accountId;
        const me = findMe(cache.cards(), accountId);
        edit(card, { kind: 'assign', to: isMine ? undefined : me });
      },
      toggleFlag: (card) => (card.isFlagged ? edit(card, { kind: 'unflag' }) : ask('flag', card)),
      comment: (card) => ask('comment', card),
    };
  }, [edit, cache, accountId, showLayer]);
  return { acts, edit, dialog, closeDialog: () => setDialog(undefined), isBusy: editor.isBusy };
}

/** Name and face from a card that is mine already; else they come when the card has been read again. */
function findMe(cards: readonly Card[], accountId: string) {
  const mine = cards.find(({ assignee }) => assignee?.accountId === accountId)?.assignee;
  return mine ?? { accountId, name: '' };
}
