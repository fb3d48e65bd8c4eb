import { useIntl } from 'react-intl';
import { ChooseSome, type Choice } from './fields/choices';
import { controlId, type FormProps } from './form-props';
import { Question } from './question';

export function ChannelQuestion({
  draft,
  change,
  channels,
}: FormProps & { readonly channels: readonly Choice[] }) {
  const intl = useIntl();
  return (
    <Question name="channel" number={2}>
      <ChooseSome
        id={controlId('channels')}
        label={intl.formatMessage({ id: 'intake.channel.label' })}
        labelHidden
        choices={channels}
        values={draft.channels}
        onChange={(values) => change({ channels: values })}
      />
    </Question>
  );
}
