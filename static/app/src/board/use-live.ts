import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { Joint } from '../../../../src/domain/board/joint';
import { findCell } from '../../../../src/domain/board/place';
import { listChangedIssues } from '../../../../src/jira/changed-issues';
import { onIssueChange, onPublishedChange } from '../host';
import { jira } from '../jira';
import type { BoardCache } from './board-cache';
import type { FreshCards } from './fresh-cards';
import { startLive, type Live, type LiveTools } from './live';
import type { Names } from './names';
import { cardNewsText } from './tell-card-news';
import { useLatest } from './use-latest';

interface Surroundings {
  readonly joint: Joint;
  readonly cache: BoardCache;
  readonly names: Names;
  readonly fresh: FreshCards;
  readonly say: (text: string) => void;
  readonly isBusy: (cardId: string) => boolean;
  /** A card is in the air, or a dialog asks about one. */
  readonly isHeldBack: boolean;
  /** All cards have been read once. */
  readonly isComplete: boolean;
}

/**
 * Shows what others do, by itself: boards tell each other by Forge realtime; what is done elsewhere in
 * Jira is found by asking. Nothing is asked while the page is hidden.
 */
export function useLive(surroundings: Surroundings) {
  const intl = useIntl();
  const { joint, cache, names, fresh, say, isBusy, isHeldBack, isComplete } = surroundings;
  const projectIds = joint.projects.map(({ projectId }) => projectId);
  const boardId = projectIds.join('+');
  const placeOf = (card: Card) => findCell(card, joint.projectOf(card));
  const live = useRef<Live>();
  const [staleSince, setStale] = useState<number>();
  const tools = useLatest<LiveTools>({
    listChanged: (since) => listChangedIssues(jira, projectIds, since, Date.now()),
    bring: async (cardIds) => {
      const news = await cache.bring(cardIds, isBusy);
      fresh.mark(news.map(({ card }) => card.id));
      const text = cardNewsText({ intl, names, placeOf }, news);
      if (text) say(text);
    },
    isBusy,
    isHeldBack: () => isHeldBack,
    isSeen: () => document.visibilityState === 'visible',
    now: Date.now,
    tellStale: setStale,
  });
  useEffect(() => {
    if (!isComplete) return undefined;
    const started = startLive(() => tools.current);
    live.current = started;
    const onSeen = () => started.wake();
    const ends = [onIssueChange(started.hear), onPublishedChange(started.hear)];
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      started.stop();
      document.removeEventListener('visibilitychange', onSeen);
      for (const end of ends) end();
    };
  }, [boardId, isComplete, tools]);
  useEffect(() => {
    if (!isHeldBack) live.current?.landed();
  }, [isHeldBack]);
  return { staleSince, readNow: () => live.current?.wake() };
}
