import { FormattedDate } from 'react-intl';
import { toIsoDay } from '../../../../src/domain/day';

/** A calendar day, the same in every zone. */
export function Day({ day }: { readonly day: number }) {
  return <FormattedDate value={toIsoDay(day)} dateStyle="medium" timeZone="UTC" />;
}

/** An instant in the user's zone; `at` in epoch seconds. */
export function Instant({ at }: { readonly at: number }) {
  return <FormattedDate value={at * 1000} dateStyle="medium" timeStyle="short" />;
}
