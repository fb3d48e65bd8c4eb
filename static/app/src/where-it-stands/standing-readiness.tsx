import { useQuery } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import { readReadiness } from '../../../../src/domain/intake/readiness';
import { briefOfFields } from '../../../../src/domain/intake/request-fields';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import type { WorkType } from '../../../../src/domain/work-type';
import { call } from '../rpc';

interface Props {
  readonly issue: FollowedIssue;
  readonly projectId: string;
  readonly type: WorkType;
}

/** How complete the brief of an issue is, whoever made it and however. */
export function StandingReadiness({ issue, projectId, type }: Props) {
  const { lane = 'planned', variant } = issue.values;
  const { data } = useQuery({
    queryKey: ['effects', projectId, lane, variant],
    queryFn: () =>
      call('getOutlook', {
        projectId,
        workType: type === 'prototype' ? 'prototype' : 'request',
        laneKey: lane,
        ...(variant && { variant }),
      }),
    // The effects are a help: without them the gaps are still told.
    retry: false,
  });
  const readiness = readReadiness(briefOfFields(issue.values), data?.effects ?? []);
  const { answered, total, missing } = readiness;
  if (missing.length === 0) {
    return (
      <p className="standing-readiness">
        <span aria-hidden="true">● </span>
        <FormattedMessage id="standing.readiness.complete" />
      </p>
    );
  }
  return (
    <section className="standing-readiness">
      <h2 className="standing-subtitle">
        <FormattedMessage id="standing.readiness.title" values={{ answered, total }} />
      </h2>
      <ul className="standing-gaps">
        {missing.map(({ part, effect }) => (
          <li key={part}>
            <FormattedMessage id={`gap.${part}`} />
            {effect && (
              <span className="subtle">
                {' '}
                <FormattedMessage
                  id="gap.effect"
                  values={{ with: effect.withDays, without: effect.withoutDays, n: effect.n }}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
