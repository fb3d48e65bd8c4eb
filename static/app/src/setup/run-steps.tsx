import { FormattedMessage } from 'react-intl';
import type { SetupRunStep } from '../../../../src/contract/setup';
import type { NameBook } from './names';
import { groupOf, STEP_GROUPS } from './step-groups';
import { StepState } from './step-state';
import { StepText } from './step-text';

interface Props {
  readonly steps: readonly SetupRunStep[];
  readonly names: NameBook;
}

/** Every step with what has become of it: the receipt. */
export function RunSteps({ steps, names }: Props) {
  return (
    <section aria-labelledby="setup-receipt">
      <h3 id="setup-receipt">
        <FormattedMessage id="setup.receipt" />
      </h3>
      {STEP_GROUPS.map((group) => {
        const own = steps.filter(({ step }) => groupOf(step) === group);
        if (own.length === 0) return null;
        return (
          <details key={group} className="setup-group">
            <summary>
              <FormattedMessage id={`setup.group.${group}`} />{' '}
              <span className="subtle">
                <FormattedMessage
                  id="setup.run.progress"
                  values={{
                    done: own.filter(({ state }) => state.kind === 'done').length,
                    all: own.length,
                  }}
                />
              </span>
            </summary>
            <ol>
              {own.map(({ step, state }) => (
                <li key={step.key}>
                  <StepText step={step} names={names} />{' '}
                  <StepState state={state} names={names} steps={steps} />
                </li>
              ))}
            </ol>
          </details>
        );
      })}
    </section>
  );
}
