import { useIntl } from 'react-intl';
import { readDensity, withDensity } from '../../../../src/domain/board/density';
import type { Kept } from './use-kept';

/** How close cards lie, kept with the user; comfortable until that has been read. */
export function useDensity(kept: Kept, say: (text: string) => void) {
  const intl = useIntl();
  const density = readDensity(kept.value);
  const toggle = () => {
    const next = density === 'compact' ? 'comfortable' : 'compact';
    say(intl.formatMessage({ id: `board.density.${next}` }));
    kept.change((before) => withDensity(before, next));
  };
  return { density, toggle };
}
