import { FormattedMessage } from 'react-intl';
import type { ProjectSetup } from '../../../../../src/contract/project-setup';
import type { SavedCheck } from '../../../../../src/contract/standing';
import type { FollowedIssue } from '../../../../../src/domain/standing/followed-issue';
import { isPassing, listAhead } from '../../../../../src/domain/standards/standard';
import type { WorkType } from '../../../../../src/domain/work-type';
import { useHost } from '../../ui/host-context';
import { todayIn } from '../today';
import { CheckRow } from './check-row';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
  readonly type: WorkType;
  readonly checks: readonly SavedCheck[];
}

/** What the agreed catalogue asks of an item on its way to users, and what was found of each. */
export function StandardsPart({ issue, setup, type, checks }: Props) {
  const { timeZone } = useHost();
  const { variant, dataClass, channel = [] } = issue.values;
  const standards = listAhead(setup.site.standards ?? [], {
    ...{ workType: type, variant, dataClass, channels: channel },
    day: todayIn(timeZone),
  });
  if (standards.length === 0) return null;
  const stateOf = new Map(checks.map((check) => [check.check, check]));
  const met = standards.filter(({ key }) => isPassing(stateOf.get(key)?.state ?? 'to-verify'));
  return (
    <details className="standing-acts">
      <summary>
        <FormattedMessage
          id="acts.standards.title"
          values={{ met: met.length, all: standards.length }}
        />
      </summary>
      <p className="subtle">
        <FormattedMessage id="acts.standards.intro" />
      </p>
      <ul className="standing-checks">
        {standards.map((standard) => (
          <CheckRow
            key={standard.key}
            issueId={issue.id}
            standard={standard}
            saved={stateOf.get(standard.key)}
            mayRecord={setup.viewer.side !== undefined}
          />
        ))}
      </ul>
    </details>
  );
}
