import { FormattedMessage, useIntl } from 'react-intl';
import type { Whereabouts } from '../../../../src/domain/standing/whereabouts';
import { useHost } from '../ui/host-context';
import { formatDay, useSince } from './dates';
import { dayIn } from './today';

export type Voice = 'you' | 'other';

/**
 * Where it stands, in one sentence: for whom we wait and since when.
 *
 * `voice` *you*: the reader is who asked for it.
 */
export function StandingSentence({
  where,
  voice,
}: {
  readonly where: Whereabouts;
  readonly voice: Voice;
}) {
  const intl = useIntl();
  const { timeZone } = useHost();
  const since = useSince();
  if (where.kind === 'not-mapped') {
    return <FormattedMessage id="standing.not-mapped" values={{ status: where.statusName }} />;
  }
  const values = {
    voice,
    since: since(where.since),
    day: formatDay(intl, dayIn(timeZone, where.since)),
  };
  if (where.blocked) {
    const reason = `standing.blocked.${where.blocked.reason ?? 'none'}`;
    return (
      <FormattedMessage
        id="standing.blocked"
        values={{
          ...values,
          reason: intl.formatMessage({
            id: reason in intl.messages ? reason : 'standing.blocked.other',
          }),
          who: intl.formatMessage({ id: `standing.who.${where.waitsOn}` }),
        }}
      />
    );
  }
  return <FormattedMessage id={`standing.place.${where.place}`} values={values} />;
}
