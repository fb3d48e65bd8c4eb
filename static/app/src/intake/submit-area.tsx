import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import { isUntouched } from '../../../../src/domain/intake/request-draft';
import { openCreateDialog } from '../host';
import { FailureMessage } from '../ui/failure-message';
import type { Navigate } from '../ui/use-route';
import { DiscardDraft } from './discard-draft';
import { NotFiled } from './not-filed';
import { listForeignDemands } from './use-create-screen';
import type { DraftHandle } from './use-draft';
import type { FilingControl } from './use-filing';
import type { useRequestContext } from './use-request-context';
import type { Team } from './use-teams';

type Context = ReturnType<typeof useRequestContext>;

interface Props {
  readonly handle: DraftHandle;
  readonly filing: FilingControl;
  readonly navigate: Navigate;
  readonly team: Team | undefined;
  readonly setup: Context['setupQuery'];
  readonly screen: Context['screen'];
  /** Problems to tell; none before somebody tried to file. */
  readonly problemCount: number;
}

/** The end of the form: what stands in the way, then the buttons. */
export function SubmitArea(props: Props) {
  const { handle, filing, navigate, screen } = props;
  const intl = useIntl();
  const discard = () => {
    filing.forget();
    handle.startOver();
  };
  return (
    <div className="intake-submit">
      <Obstacles {...props} />
      <div className="intake-buttons">
        <Button
          type="submit"
          appearance="primary"
          isLoading={filing.isFiling}
          isDisabled={screen.data === null}
        >
          {intl.formatMessage({ id: 'intake.submit' })}
        </Button>
        {!isUntouched(handle.kept.draft) && <DiscardDraft onDiscard={discard} />}
        <Button appearance="subtle" onClick={() => navigate('/my-requests')}>
          {intl.formatMessage({ id: 'intake.see-my-requests' })}
        </Button>
      </div>
    </div>
  );
}

function Obstacles({ filing, team, setup, screen, problemCount }: Props) {
  const notFiled = filing.outcome?.kind === 'not-filed' ? filing.outcome : undefined;
  const failed = setup.error ?? screen.error;
  return (
    <>
      {failed && (
        <FailureMessage
          error={failed}
          onRetry={() => void Promise.all([setup.refetch(), screen.refetch()])}
        />
      )}
      {screen.data === null && (
        <p className="intake-notice">
          <FormattedMessage id="intake.kind-not-taken" />
        </p>
      )}
      {team && <ForeignDemands team={team} setup={setup} screen={screen} />}
      {notFiled && !filing.isFiling && <NotFiled outcome={notFiled} />}
      {problemCount > 0 && (
        <p className="field-error" role="alert">
          <FormattedMessage id="intake.problem.count" values={{ n: problemCount }} />
        </p>
      )}
    </>
  );
}

interface DemandsProps {
  readonly team: Team;
  readonly setup: Props['setup'];
  readonly screen: Props['screen'];
}

/** Fields that the team requires and that this form does not have: told before anything is typed in vain. */
function ForeignDemands({ team, setup, screen }: DemandsProps) {
  const intl = useIntl();
  if (!screen.data || !setup.data) return null;
  const demands = listForeignDemands(screen.data, setup.data.site.fields);
  if (demands.length === 0) return null;
  return (
    <div className="intake-notice">
      <p>
        <FormattedMessage
          id="intake.foreign-demands"
          values={{ n: demands.length, names: intl.formatList(demands) }}
        />
      </p>
      <Button onClick={() => openCreateDialog(team.projectId)}>
        {intl.formatMessage({ id: 'intake.open-dialog' })}
      </Button>
    </div>
  );
}
