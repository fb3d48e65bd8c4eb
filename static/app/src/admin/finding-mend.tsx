import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedMessage } from 'react-intl';
import type { Finding } from '../../../../src/domain/health/finding';
import { enableEvents } from '../../../../src/jira/project';
import { jira } from '../jira';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { placeOf, type Place } from './form-places';

interface Props {
  readonly finding: Finding;
  /** Absent: something of the whole site. */
  readonly projectId: string | undefined;
  /** Brings a place of the forms into view. */
  readonly onShow: (place: Place) => void;
  /** Shows the plan of what set-up would do; without a space, of all that are set up. */
  readonly onPlan: (projectId: string | undefined) => void;
}

/** The one button that mends a finding, or leads to where it is mended. */
export function FindingMend({ finding, projectId, onShow, onPlan }: Props) {
  const place = placeOf(finding, projectId);
  if (place) {
    return (
      <Button spacing="compact" onClick={() => onShow(place)}>
        <FormattedMessage id={`admin.mend.${finding.kind}`} />
      </Button>
    );
  }
  switch (finding.kind) {
    case 'fields-not-mapped':
    case 'field-not-shown':
    case 'gate-missing':
    case 'gate-left':
      return (
        <Button spacing="compact" onClick={() => onPlan(projectId)}>
          <FormattedMessage id="admin.mend.plan" />
        </Button>
      );
    case 'events-not-enabled':
      return <Deed id="admin.mend.events" run={() => enableEvents(jira, projectId!)} />;
    case 'events-not-arriving':
    case 'recompute-behind':
    case 'back-fill-not-started':
    case 'back-fill-behind':
    case 'back-fill-stopped':
      return (
        <Deed
          id={`admin.mend.read.${finding.kind}`}
          run={() => call('startBackfill', { projectId: projectId! })}
        />
      );
    default:
      return null;
  }
}

interface DeedProps {
  readonly id: string;
  readonly run: () => Promise<unknown>;
}

function Deed({ id, run }: DeedProps) {
  const queries = useQueryClient();
  const deed = useMutation({
    mutationFn: run,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['health'] }),
  });
  return (
    <>
      <Button spacing="compact" isLoading={deed.isPending} onClick={() => deed.mutate()}>
        <FormattedMessage id={id} />
      </Button>
      {deed.isError && <FailureMessage error={deed.error} />}
    </>
  );
}
