import { FormattedMessage, useIntl } from 'react-intl';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import type { Whereabouts } from '../../../../src/domain/standing/whereabouts';
import type { WorkType } from '../../../../src/domain/work-type';
import { useHost } from '../ui/host-context';
import { formatDay, useSince } from './dates';
import { dayIn } from './today';

export type Voice = 'you' | 'other';

/** Something that is decided about, not worked on: it knows no trial and no answer. */
export interface Paper {
  readonly type: 'waiver' | 'decision';
  /** As Jira shows it. */
  readonly statusName: string;
}

/** The paper that an issue is; `undefined` for anything else. */
export const paperOf = (
  type: WorkType | undefined,
  { statusName }: Pick<FollowedIssue, 'statusName'>,
): Paper | undefined =>
  type === 'waiver' || type === 'decision' ? { type, statusName } : undefined;

/**
 * Where it stands, in one sentence: for whom we wait and since when.
 *
 * `voice` *you*: the reader is who asked for it.
 */
export function StandingSentence({
  where,
  voice,
  paper,
}: {
  readonly where: Whereabouts;
  readonly voice: Voice;
  readonly paper?: Paper | undefined;
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
  if (paper) {
    const id = where.place === 'decide' ? `standing.paper.${paper.type}` : 'standing.paper.is';
    return <FormattedMessage id={id} values={{ ...values, status: paper.statusName }} />;
  }
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
