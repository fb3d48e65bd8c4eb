import type { IntlShape } from 'react-intl';
import type { CardNews } from '../../../../src/domain/board/bring-in';
import type { Card } from '../../../../src/domain/board/card';
import type { Cell } from '../../../../src/domain/board/place';
import type { Names } from './names';

/** Above this many the board says how many, not which. */
const MOST_NAMED = 2;

interface Words {
  readonly intl: IntlShape;
  readonly names: Names;
  readonly placeOf: (card: Card) => Cell | undefined;
}

/** What others did, for whoever does not see the board; `undefined`: nothing that is worth a word. */
export function cardNewsText(words: Words, news: readonly CardNews[]): string | undefined {
  const told = news.filter(({ kind }) => kind !== 'changed');
  if (told.length === 0) return undefined;
  if (told.length > MOST_NAMED)
    return words.intl.formatMessage({ id: 'board.live.many' }, { count: told.length });
  return told.map((item) => sentenceOf(words, item)).join(' ');
}

function sentenceOf({ intl, names, placeOf }: Words, { kind, card }: CardNews): string {
  const cell = placeOf(card);
  const place = cell ? names.cell(cell) : card.statusName;
  return intl.formatMessage({ id: `board.live.${kind}` }, { key: card.key, place });
}
