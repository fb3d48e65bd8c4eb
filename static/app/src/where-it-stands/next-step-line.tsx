import { FormattedMessage } from 'react-intl';
import type { NextStep } from '../../../../src/domain/standing/next-step';

/** "Next: IT answers." Nothing for what has ended. */
export function NextStepLine({ step }: { readonly step: NextStep }) {
  if (step.kind === 'none') return null;
  return <FormattedMessage id={`standing.next.${step.what}`} values={{ who: step.who }} />;
}
