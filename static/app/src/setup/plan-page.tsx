import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import SectionMessage from '@atlaskit/section-message';
import Button from '@atlaskit/button/new';
import type { SetupOffer, SetupRun, SetupRunSummary } from '../../../../src/contract/setup';
import { MAX_SETUP_PROJECTS, type SetupChoices } from '../../../../src/domain/setup/scene';
import { languageOf } from '../i18n';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { ChoicesForm } from './choices-form';
import { PlanView } from './plan-view';

interface Props {
  /** Ids of spaces of which the plan is to be shown at once. */
  readonly spaces: readonly string[];
  /** The language of the set-up before. */
  readonly language: SetupChoices['language'] | undefined;
  readonly onStarted: (run: SetupRun) => void;
  /** The admin goes on with a set-up that was begun before. */
  readonly onUnfinished: () => void;
}

/** The choices, then what they come to. Nothing is done before the admin agrees to what is shown. */
export function PlanPage({ spaces, language, onStarted, onUnfinished }: Props) {
  const first = useFirstChoices(spaces, language);
  const [choices, setChoices] = useState(first);
  const queries = useQueryClient();
  const queryKey = ['setup-plan', choices];
  const offer = useQuery({
    queryKey,
    queryFn: () => call('readSetupPlan', { choices: choices! }),
    enabled: choices !== undefined,
    staleTime: 0,
    placeholderData: (before: SetupOffer | undefined) => before,
  });
  const [unfinished, setUnfinished] = useState<SetupRunSummary>();
  const start = useMutation({
    mutationFn: ({ digest, insteadOf }: { readonly digest: string; readonly insteadOf?: number }) =>
      call('startSetup', { choices: choices!, digest, ...(insteadOf && { insteadOf }) }),
    onSuccess: (answer) => {
      if (answer.kind === 'started') onStarted(answer.run);
      if (answer.kind === 'look-again') queries.setQueryData(queryKey, answer.offer);
      setUnfinished(answer.kind === 'unfinished' ? answer.run : undefined);
    },
  });
  const change = (changed: SetupChoices): void => {
    start.reset();
    setUnfinished(undefined);
    setChoices(changed);
  };
  const isReading = offer.isFetching || start.isPending;
  return (
    <>
      <p>
        <FormattedMessage id="setup.intro" />
      </p>
      <ChoicesForm first={first} isReading={offer.isFetching} onPlan={change} />
      {offer.isError && <FailureMessage error={offer.error} onRetry={() => void offer.refetch()} />}
      {offer.data && choices && !offer.isError && (
        <Shown of={offer.data.digest}>
          {start.data?.kind === 'look-again' && <LookAgain />}
          <PlanView offer={offer.data} choices={choices} isStale={isReading} onChange={change} />
          {start.isError && <FailureMessage error={start.error} />}
          {unfinished && (
            <Unfinished
              onGoOn={onUnfinished}
              onInstead={() =>
                start.mutate({ digest: offer.data.digest, insteadOf: unfinished.run })
              }
            />
          )}
          {offer.data.plan.steps.length > 0 && (
            <Agree
              key={offer.data.digest}
              offer={offer.data}
              isBusy={isReading}
              onAgree={() => start.mutate({ digest: offer.data.digest })}
            />
          )}
        </Shown>
      )}
    </>
  );
}

/** What is planned before anybody has chosen: nothing, or the spaces that the page was opened for. */
function useFirstChoices(
  spaces: readonly string[],
  language: SetupChoices['language'] | undefined,
): SetupChoices | undefined {
  const { locale } = useIntl();
  if (spaces.length === 0) return undefined;
  const own = languageOf(locale) === 'fr-FR' ? 'fr' : 'en';
  const projectIds = spaces.slice(0, MAX_SETUP_PROJECTS);
  return { language: language ?? own, sharedSchemes: 'copy', projectIds };
}

/** Brings a plan that has just been made into view, once; later changes of it stay where they are. */
function Shown({ children }: { readonly of: string; readonly children: React.ReactNode }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.querySelector('h2')?.focus();
  }, []);
  return (
    <section ref={place} aria-labelledby="setup-plan">
      {children}
    </section>
  );
}

function LookAgain() {
  const intl = useIntl();
  return (
    <SectionMessage appearance="warning" title={intl.formatMessage({ id: 'setup.look-again' })}>
      <p>
        <FormattedMessage id="setup.look-again.todo" />
      </p>
    </SectionMessage>
  );
}

interface UnfinishedProps {
  readonly onGoOn: () => void;
  readonly onInstead: () => void;
}

function Unfinished({ onGoOn, onInstead }: UnfinishedProps) {
  const intl = useIntl();
  return (
    <SectionMessage appearance="warning" title={intl.formatMessage({ id: 'setup.unfinished' })}>
      <p>
        <FormattedMessage id="setup.unfinished.todo" />
      </p>
      <div className="admin-actions">
        <Button onClick={onGoOn}>
          <FormattedMessage id="setup.unfinished.go-on" />
        </Button>
        <Button onClick={onInstead}>
          <FormattedMessage id="setup.unfinished.instead" />
        </Button>
      </div>
    </SectionMessage>
  );
}

interface AgreeProps {
  readonly offer: SetupOffer;
  readonly isBusy: boolean;
  readonly onAgree: () => void;
}

/** Work items that Jira moves to other statuses do not come back: that is agreed to apart. */
function Agree({ offer: { plan }, isBusy, onAgree }: AgreeProps) {
  const [isConfirmed, setConfirmed] = useState(false);
  const moved = plan.steps
    .flatMap((step) => ('statusMaps' in step ? step.statusMaps : []))
    .reduce((sum, { issues }) => sum + issues, 0);
  const isBlocked = plan.blockers.length > 0;
  return (
    <>
      {moved > 0 && (
        <label className="setup-choice">
          <input
            type="checkbox"
            checked={isConfirmed}
            onChange={(event) => setConfirmed(event.target.checked)}
          />
          <FormattedMessage id="setup.confirm-moves" values={{ count: moved }} />
        </label>
      )}
      <div className="admin-actions">
        <Button
          appearance="primary"
          isDisabled={isBlocked || isBusy || (moved > 0 && !isConfirmed)}
          onClick={onAgree}
        >
          <FormattedMessage id="setup.apply" values={{ count: plan.steps.length }} />
        </Button>
      </div>
      {isBlocked && (
        <p>
          <FormattedMessage id="setup.blocked" />
        </p>
      )}
    </>
  );
}
