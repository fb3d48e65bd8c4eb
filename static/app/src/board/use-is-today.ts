import { useCallback } from 'react';
import { toIsoDay } from '../../../../src/domain/day';
import { openTimeZone } from '../../../../src/domain/time-zone';

/** Whether an instant lies in today, in the zone of the site. */
export function useIsToday(timeZone: string): (isoInstant: string) => boolean {
  return useCallback(
    (isoInstant: string) => {
      const zone = openTimeZone(timeZone);
      const dayOf = (ms: number) => toIsoDay(zone.dayOf(ms / 1000));
      return dayOf(Date.parse(isoInstant)) === dayOf(Date.now());
    },
    [timeZone],
  );
}
