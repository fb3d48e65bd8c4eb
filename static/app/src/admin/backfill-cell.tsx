import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage } from 'react-intl';
import type { ProjectHealth } from '../../../../src/contract/health';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';

/** How far history has been read, and the button that reads it (again). */
export function BackfillCell({ project }: { readonly project: ProjectHealth }) {
  const queries = useQueryClient();
  const start = useMutation({
    mutationFn: () => call('startBackfill', { projectId: project.projectId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['health'] }),
  });
  const { backfill } = project;
  return (
    <>
      {backfill.kind === 'running' ? (
        <FormattedMessage
          id="admin.backfill.running"
          values={{
            issues: backfill.issues,
            day: <FormattedDate value={backfill.readBackTo} dateStyle="medium" timeZone="UTC" />,
          }}
        />
      ) : (
        <>
          <FormattedMessage
            id={`admin.backfill.${backfill.kind}`}
            values={{ issues: backfill.kind === 'done' ? backfill.issues : 0 }}
          />{' '}
          <Button spacing="compact" isLoading={start.isPending} onClick={() => start.mutate()}>
            <FormattedMessage id={`admin.backfill.start.${backfill.kind}`} />
          </Button>
        </>
      )}
      {start.isError && <FailureMessage error={start.error} />}
    </>
  );
}
