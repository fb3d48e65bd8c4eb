import type { IntlShape } from 'react-intl';
import { CHANCE_BOUNDS } from '../../../../src/domain/board/chance';

const STEP = 0.05;

/** A chance as one says it: in steps of five, never nothing and never all. */
export function chanceText(intl: IntlShape, chance: number): string {
  const { least, most } = CHANCE_BOUNDS;
  const told = Math.round(Math.min(Math.max(chance, least), most) / STEP) * STEP;
  const share = intl.formatNumber(told, { style: 'percent', maximumFractionDigits: 0 });
  const id = chance < least ? 'board.chance.less' : chance > most ? 'board.chance.more' : undefined;
  return id === undefined ? share : intl.formatMessage({ id }, { share });
}

/** A day without its year, and without a zone: it must not slip to the day before. */
export function shortDay(intl: IntlShape, day: string): string {
  return intl.formatDate(`${day}T12:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
