import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { announceIssueChange, flag } from '../host';
import type { ActOutcome } from './act';

export interface ActControl {
  readonly isActing: boolean;
  readonly outcome: ActOutcome | undefined;
  /** Runs one act; `doneMessage` is what the flag says when all of it succeeded. */
  run(act: () => Promise<ActOutcome>, doneMessage: string): Promise<ActOutcome | undefined>;
  dismiss(): void;
}

/** One act at a time on one issue; tells the other frames, and Jira's flag says that it is done. */
export function useAct(issueId: string, issueKey: string): ActControl {
  const intl = useIntl();
  const queries = useQueryClient();
  const busy = useRef(false);
  const [isActing, setIsActing] = useState(false);
  const [outcome, setOutcome] = useState<ActOutcome>();

  const run = useCallback<ActControl['run']>(
    async (act, doneMessage) => {
      if (busy.current) return undefined;
      busy.current = true;
      setIsActing(true);
      try {
        const result = await act();
        setOutcome(result);
        if (result.kind === 'done') {
          const title = intl.formatMessage({ id: doneMessage }, { key: issueKey });
          flag({ id: `entente-${issueId}`, type: 'success', title, isAutoDismiss: true });
        }
        announceIssueChange(issueId);
        await Promise.all([
          queries.invalidateQueries({ queryKey: ['followed', issueId] }),
          queries.invalidateQueries({ queryKey: ['my-requests'] }),
        ]);
        return result;
      } finally {
        busy.current = false;
        setIsActing(false);
      }
    },
    [intl, issueId, issueKey, queries],
  );
  const dismiss = useCallback(() => setOutcome(undefined), []);
  return { isActing, outcome, run, dismiss };
}
