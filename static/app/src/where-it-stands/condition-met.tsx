import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import type { ProjectSetup } from '../../../../src/contract/project-setup';
import type { FollowedIssue } from '../../../../src/domain/standing/followed-issue';
import { encodeFields } from '../../../../src/jira/field-values';
import { jira } from '../jira';
import { finishParts, type LeftPart } from './act';
import { ActOutcomeMessage } from './act-outcome';
import { useAct } from './use-act';

interface Props {
  readonly issue: FollowedIssue;
  readonly setup: ProjectSetup;
  readonly condition: string | undefined;
}

/** IT said "yes, if": when the condition is fulfilled, the answer becomes a plain yes. */
export function ConditionMet({ issue, setup, condition }: Props) {
  const intl = useIntl();
  const act = useAct(issue.id, issue.key);
  const says = (parts: readonly LeftPart[]) =>
    void act.run(() => finishParts(jira, issue.id, parts), 'act.done.condition');
  const met = () => {
    const text = intl.formatMessage(
      { id: condition === undefined ? 'condition.said' : 'condition.said.what' },
      { condition },
    );
    says([
      { kind: 'fields', fields: encodeFields(setup.site.fields, { answer: 'yes' }) },
      { kind: 'comment', text },
    ]);
  };
  const { outcome } = act;
  const retry = () => (outcome?.kind === 'partly' ? says(outcome.left) : met());
  return (
    <div className="standing-again">
      <ActOutcomeMessage outcome={outcome} issueKey={issue.key} onRetry={retry} />
      <Button isLoading={act.isActing} spacing="compact" onClick={met}>
        <FormattedMessage id="condition.met" />
      </Button>
    </div>
  );
}
