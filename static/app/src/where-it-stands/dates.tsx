import { useIntl, type IntlShape } from 'react-intl';
import type { IsoDay } from '../../../../src/domain/settings';
import { toDayNumber } from '../../../../src/domain/day';
import { useHost } from '../ui/host-context';
import { dayIn } from './today';

/** "Thursday 26 November, 11:00", in the user's zone. */
export function Moment({ at }: { readonly at: number }) {
  const intl = useIntl();
  return <time dateTime={new Date(at).toISOString()}>{formatMoment(intl, at)}</time>;
}

export function formatMoment(intl: IntlShape, at: number): string {
  return intl.formatDate(at, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** "14 March"; with the year where it is not this one. Days have no zone. */
export function formatDay(intl: IntlShape, day: IsoDay): string {
  const otherYear = day.slice(0, 4) !== String(new Date().getFullYear());
  return intl.formatDate(`${day}T00:00:00Z`, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(otherYear && { year: 'numeric' }),
  });
}

export function Day({ day }: { readonly day: IsoDay }) {
  return <time dateTime={day}>{formatDay(useIntl(), day)}</time>;
}

/** Days within which a weekday's name is clear. */
const WEEKDAY_DAYS = 6;

/** "since Tuesday", "since 14 November": a phrase of a sentence. */
export function useSince(): (at: number) => string {
  const intl = useIntl();
  const { timeZone } = useHost();
  return (at) => {
    const day = dayIn(timeZone, at);
    const daysAgo = toDayNumber(dayIn(timeZone, Date.now())) - toDayNumber(day);
    if (daysAgo <= 0) return intl.formatMessage({ id: 'standing.since.today' });
    if (daysAgo === 1) return intl.formatMessage({ id: 'standing.since.yesterday' });
    if (daysAgo <= WEEKDAY_DAYS) {
      const weekday = intl.formatDate(at, { weekday: 'long' });
      return intl.formatMessage({ id: 'standing.since.weekday' }, { weekday });
    }
    return intl.formatMessage({ id: 'standing.since.day' }, { day: formatDay(intl, day) });
  };
}
