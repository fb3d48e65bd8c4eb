import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { WindowDays } from '../../../../src/domain/scorecard/measure-id';
import { openGlobalPage } from '../host';
import { panelPath } from './measure-names';

interface Props {
  readonly windowDays: WindowDays;
  readonly children: ReactNode;
}

/** Leads to the scorecard of all spaces; where Jira does not go there, says where it is. */
export function OpenScorecard({ windowDays, children }: Props) {
  const opened = useMutation({ mutationFn: () => openGlobalPage(panelPath(windowDays)) });
  return (
    <>
      <button type="button" className="scorecard-link" onClick={() => opened.mutate()}>
        {children}
      </button>
      <span role="status">{opened.isError && <FormattedMessage id="scorecard.where-it-is" />}</span>
    </>
  );
}
