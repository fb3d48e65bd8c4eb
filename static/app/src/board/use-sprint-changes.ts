import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { Card, CardSprint } from '../../../../src/domain/board/card';
import { publishIssueChange } from '../host';
import { jira } from '../jira';
import type { BoardCache } from './board-cache';
import type { Selection } from './selection';
import {
  createSprintChanger,
  takeBackOrders,
  type SprintOrder,
  type SprintOutcome,
  type SprintTools,
} from './sprint-changer';
import { tellEdit, type EditTeller } from './tell-edit';
import { tellSprints } from './tell-sprints';
import type { UndoOffers } from './undo-offers';
import { useLatest } from './use-latest';
import { OPEN_SPRINTS } from './use-open-sprints';

interface Surroundings extends Pick<EditTeller, 'accountId' | 'say' | 'isShown'> {
  readonly setup: Pick<ProjectSetup, 'site'>;
  readonly cache: BoardCache;
  readonly offers: UndoOffers;
  readonly selection: Pick<Selection, 'remove'>;
}

/** Puts one card or several into a sprint or the backlog, and tells what became of it. */
export function useSprintChanges(surroundings: Surroundings) {
  const intl = useIntl();
  const client = useQueryClient();
  const [changer] = useState(createSprintChanger);
  const latest = useLatest({ ...surroundings, intl });
  async function order(wanted: SprintOrder): Promise<void> {
    const {
      intl: words,
      setup,
      cache,
      accountId,
      say,
      isShown,
      selection,
      offers,
    } = latest.current;
    const teller: EditTeller = { intl: words, site: setup.site, accountId, say, isShown };
    const tools: SprintTools = {
      ...{ jira, cache, fields: setup.site.fields },
      tell: (news) => void tellEdit(teller, news),
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    };
    const again = (next: SprintOrder) => void order(next);
    const outcome = await changer.change(tools, wanted, again);
    for (const { id } of outcome.done) {
      cache.noteChange(id);
      publishIssueChange(id);
    }
    // Those that did not get there stay chosen, to be tried again.
    selection.remove(outcome.done.map(({ id }) => id));
    tell(teller, offers, outcome, again);
    if (outcome.left.some(isAboutSprint))
      await client.invalidateQueries({ queryKey: [OPEN_SPRINTS] });
    // Jira may have changed more than we asked for. What cannot be read now stays as it is.
    const [only, ...others] = outcome.done;
    if (only && others.length === 0) await cache.refresh(only.id).catch(() => undefined);
  }
  const plan = (cards: readonly Card[], to: CardSprint | undefined) => {
    const count = cards.length;
    if (count > 1)
      latest.current.say(intl.formatMessage({ id: 'board.together.planning' }, { count }));
    void order({ cardIds: cards.map(({ id }) => id), to });
  };
  return { plan, isBusy: changer.isBusy };
}

/** A sprint that is over or gone: those that are offered have to be read again. */
function isAboutSprint({ kind }: SprintOutcome['left'][number]): boolean {
  return kind === 'not-allowed' || kind === 'not-edited';
}

/** One card as any other edit, several in one message. */
function tell(
  teller: EditTeller,
  offers: UndoOffers,
  outcome: SprintOutcome,
  again: (order: SprintOrder) => void,
): void {
  const { edit, done, left, notTried } = outcome;
  const undo = () => takeBackOrders(outcome).forEach(again);
  if (done.length + left.length + notTried.length > 1) {
    if (done.length === 0) return void tellSprints(teller, outcome, undefined);
    return offers.make('sprints', undo, (takeBack) => tellSprints(teller, outcome, takeBack));
  }
  for (const news of left) tellEdit(teller, news);
  for (const card of done)
    offers.make(`edit-${card.id}`, undo, (takeBack) =>
      tellEdit(teller, { kind: 'edited', card, edit, undo: takeBack }),
    );
}
