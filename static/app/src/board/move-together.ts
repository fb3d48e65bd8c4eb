import type { Card } from '../../../../src/domain/board/card';
import type { Drop } from '../../../../src/domain/board/plan-move';
import { JiraRateLimited, JiraUnavailable } from '../../../../src/jira/jira-error';
import type { MoveNews } from './move-news';
import type { MoverTools } from './move-trip';
import type { Mover } from './mover';

export type Moved = Extract<MoveNews, { kind: 'moved' }>;

/** What became of cards that were moved together. */
export interface Together {
  readonly moved: readonly Moved[];
  /** Each that did not get where it was wanted, with what became of it. */
  readonly left: readonly MoveNews[];
  /** Not even tried: somebody thought better of it, or Jira was not to be asked any more. */
  readonly notTried: readonly Card[];
}

/**
 * Moves cards one after the other by the one verb of the board, so that a reason for passing a limit is
 * asked once, and gathers what became of each. What is told after the end, of an undo, is told as ever.
 */
export async function moveTogether(
  mover: Mover,
  tools: MoverTools,
  drops: readonly Drop[],
): Promise<Together> {
  const news = new Map<string, MoveNews>();
  let isOver = false;
  const tell: MoverTools['tell'] = (item) => {
    if (isOver || item.kind === 'waiting') return tools.tell(item);
    if (item.kind !== 'moving') news.set(item.card.id, item);
  };
  let tried = 0;
  for (const { cardId } of drops) {
    await mover.move({ ...tools, tell }, drops[tried]!);
    tried += 1;
    if (isEnd(news.get(cardId))) break;
  }
  isOver = true;
  const told = [...news.values()];
  const rest = new Set(drops.slice(tried).map(({ cardId }) => cardId));
  return {
    moved: told.filter((item) => item.kind === 'moved'),
    left: told.filter(({ kind }) => kind !== 'moved' && kind !== 'unchanged'),
    notTried: tools.cache.cards().filter(({ id }) => rest.has(id)),
  };
}

function isEnd(news: MoveNews | undefined): boolean {
  if (news?.kind === 'put-back' || news?.kind === 'unclear') return true;
  if (news?.kind !== 'not-moved') return false;
  return news.error instanceof JiraRateLimited || news.error instanceof JiraUnavailable;
}
