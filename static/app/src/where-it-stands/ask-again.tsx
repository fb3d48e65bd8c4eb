import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import { jira } from '../jira';
import { moveOnly } from './act';
import { ActOutcomeMessage } from './act-outcome';
import { useAct } from './use-act';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
}

/** The day of a "not now" is past without a new answer: one button asks again. */
export function AskAgain({ issue, setup }: Props) {
  const intl = useIntl();
  const act = useAct(issue.id, issue.key);
  const again = () =>
    void act.run(() => moveOnly(jira, { issue, setup }, { kind: 'submit' }), 'act.done.again');
  return (
    <div className="standing-again">
      <ActOutcomeMessage outcome={act.outcome} issueKey={issue.key} onRetry={again} />
      <p>
        <FormattedMessage id="put-off.over" />
      </p>
      <Button isLoading={act.isActing} spacing="compact" onClick={again}>
        {intl.formatMessage({ id: 'put-off.again' })}
      </Button>
    </div>
  );
}
