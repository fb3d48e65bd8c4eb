import type { Load } from '../../../../src/domain/board/limits';
import type { NamedLoad } from './loads';

const WORST_FIRST = ['over', 'full', 'free'] as const;

/** The one of several loads that asks for most attention. */
export function worstOf(loads: readonly NamedLoad[]): Load['kind'] {
  return WORST_FIRST.find((kind) => loads.some(({ load }) => load.kind === kind)) ?? 'unlimited';
}
