import { FormattedMessage, useIntl } from 'react-intl';
import type { GateLack } from '../../../../src/domain/gates/gate-lacks';

/** What is wanted before a stage, in one sentence. */
export function GateLackText({ lack: { gate, stage } }: { readonly lack: GateLack }) {
  const intl = useIntl();
  const values = { stage: intl.formatMessage({ id: `stage.${stage}` }) };
  return <FormattedMessage id={`gate.lack.${gate}`} values={values} />;
}
