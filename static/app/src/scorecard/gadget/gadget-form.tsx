import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { FormattedMessage } from 'react-intl';
import { WINDOW_DAYS, type WindowDays } from '../../../../../src/domain/scorecard/measure-id';
import { closeView, submitView } from '../../host';
import { FailureMessage } from '../../ui/failure-message';

/** Which window the gadget shows; Jira keeps it with the gadget, for everybody who looks at it. */
export function GadgetForm({ windowDays }: { readonly windowDays: WindowDays }) {
  const [chosen, choose] = useState(windowDays);
  const saved = useMutation({ mutationFn: () => submitView({ windowDays: chosen }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    saved.mutate();
  };
  return (
    <form className="gadget" onSubmit={submit}>
      <fieldset className="gadget-windows">
        <legend>
          <FormattedMessage id="scorecard.window" />
        </legend>
        {WINDOW_DAYS.map((days) => (
          <label key={days}>
            <input
              type="radio"
              name="window"
              checked={days === chosen}
              onChange={() => choose(days)}
            />{' '}
            <FormattedMessage id="scorecard.window.days" values={{ days }} />
          </label>
        ))}
      </fieldset>
      {saved.isError && <FailureMessage error={saved.error} onRetry={() => saved.mutate()} />}
      <button type="submit" className="gadget-save">
        <FormattedMessage id="scorecard.gadget.save" />
      </button>{' '}
      <button type="button" className="scorecard-link" onClick={closeView}>
        <FormattedMessage id="action.cancel" />
      </button>
    </form>
  );
}
