import { FormattedMessage } from 'react-intl';
import type { SetupRunStep } from '../../../../src/contract/setup';
import type { SetupStepState } from '../../../../src/domain/setup/run';
import type { NameBook } from './names';
import { StepText } from './step-text';

interface Props {
  readonly state: SetupStepState;
  readonly names: NameBook;
  /** All of the run: some states speak of another step. */
  readonly steps: readonly SetupRunStep[];
}

const SIGNS = {
  waiting: '○',
  underway: '◔',
  done: '✓',
  failed: '▲',
  skipped: '–',
  undone: '↶',
  kept: '■',
} as const;

/** What has become of a step, by sign and word. */
export function StepState({ state, names, steps }: Props) {
  return (
    <span className={`setup-state setup-state-${state.kind}`}>
      <span aria-hidden="true">{SIGNS[state.kind]}</span>{' '}
      <StateWord state={state} names={names} steps={steps} />
    </span>
  );
}

function StateWord({ state, names, steps }: Props) {
  const textOf = (key: string) => {
    const found = steps.find(({ step }) => step.key === key);
    return found ? <StepText step={found.step} names={names} /> : key;
  };
  switch (state.kind) {
    case 'waiting':
    case 'done':
    case 'failed':
    case 'undone':
      return <FormattedMessage id={`setup.state.${state.kind}`} />;
    case 'underway': {
      const { because } = state;
      const percent = because.code === 'task' ? because.percent / 100 : 0;
      return <FormattedMessage id={`setup.wait.${because.code}`} values={{ percent }} />;
    }
    case 'skipped':
      return state.because === undefined ? (
        <FormattedMessage id="setup.state.skipped" />
      ) : (
        <FormattedMessage id="setup.state.skipped-with" values={{ step: textOf(state.because) }} />
      );
    case 'kept': {
      const { because } = state;
      const step = because.code === 'needed' ? textOf(because.by) : '';
      return <FormattedMessage id={`setup.kept.${because.code}`} values={{ step }} />;
    }
  }
}
