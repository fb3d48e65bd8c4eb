import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { ProjectHealth } from '../../../../src/contract/health';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import { useSiteSettings } from './use-site-settings';

const focus = (button: HTMLButtonElement | null): void => button?.focus();

/** Takes a space out of Entente, after a second click; one with checks in its workflows stays. */
export function LeaveSpace({ project }: { readonly project: ProjectHealth }) {
  const [isAsked, setAsked] = useState<boolean>();
  const queries = useQueryClient();
  const settings = useSiteSettings();
  const basedOn = settings.data?.site?.version;
  const { projectId, projectKey: space } = project;
  const leave = useMutation({
    mutationFn: (version: number) => call('leaveProject', { projectId, basedOn: version }),
    onSettled: () => queries.invalidateQueries(),
  });
  if (project.isGated || leave.data?.kind === 'gated')
    return (
      <p className="subtle">
        <FormattedMessage id="admin.leave.gated" values={{ space }} />
      </p>
    );
  if (!isAsked)
    return (
      <Button
        spacing="compact"
        // Back from the question, not at first sight.
        ref={isAsked === false ? focus : undefined}
        onClick={() => setAsked(true)}
      >
        <FormattedMessage id="admin.leave" values={{ space }} />
      </Button>
    );
  return (
    <div role="group" aria-labelledby="admin-leave">
      <p id="admin-leave">
        <FormattedMessage id="admin.leave.sure" values={{ space }} />
      </p>
      {leave.isError && <FailureMessage error={leave.error} />}
      <div className="admin-actions">
        <Button
          appearance="warning"
          ref={focus}
          isDisabled={basedOn === undefined}
          isLoading={leave.isPending}
          onClick={() => basedOn !== undefined && leave.mutate(basedOn)}
        >
          <FormattedMessage id="admin.leave.do" values={{ space }} />
        </Button>
        <Button appearance="subtle" onClick={() => setAsked(false)}>
          <FormattedMessage id="admin.leave.not" />
        </Button>
      </div>
    </div>
  );
}
