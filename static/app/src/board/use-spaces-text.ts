import { useIntl } from 'react-intl';
import type { Load } from '../../../../src/domain/board/limits';
import type { NamedLoad } from './loads';

/** Which spaces a sum is made of, and which of them have no limit, so that the sum has none. */
export function useSpacesText() {
  const intl = useIntl();
  return (load: Load, spaces: readonly NamedLoad[]): string => {
    const limited = spaces.filter((space) => space.load.kind !== 'unlimited');
    if (limited.length === 0) return '';
    const list = (names: readonly string[]) => intl.formatList(names, { type: 'conjunction' });
    const shares = limited.map(({ name, load: own }) =>
      intl.formatMessage({ id: 'board.load.space' }, { name, ...own }),
    );
    const without = spaces.filter((space) => space.load.kind === 'unlimited');
    const values = {
      spaces: list(shares),
      without: list(without.flatMap(({ name }) => name ?? [])),
    };
    const id = load.kind === 'unlimited' ? 'board.load.no-sum' : 'board.load.sum';
    return intl.formatMessage({ id }, { ...values, ...load });
  };
}
