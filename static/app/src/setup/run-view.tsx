import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import type { SetupRun, SetupRunStep } from '../../../../src/contract/setup';
import { FailureMessage } from '../ui/failure-message';
import { openNames, type NameBook } from './names';
import { RunSteps } from './run-steps';
import { StepState } from './step-state';
import { StepText } from './step-text';
import { Stopped } from './stopped';
import { needs, useRun, type Running } from './use-run';

interface Props {
  readonly stored: SetupRun;
  /** Whether it was agreed to just now, and so begins by itself. */
  readonly isAgreed: boolean;
  readonly onPlan: () => void;
  readonly onLeave: () => void;
}

/** A set-up on its way, and its receipt once it has arrived. */
export function RunView({ stored, isAgreed, onPlan, onLeave }: Props) {
  const running = useRun(stored, isAgreed);
  const { run, direction, at, error } = running;
  const names = openNames(
    run.names,
    run.steps.map(({ step }) => step),
  );
  const current = run.steps.find(({ step }) => step.key === at);
  const stopped = direction === undefined && current?.state.kind === 'failed' ? current : undefined;
  return (
    <section aria-labelledby="setup-run" aria-busy={direction !== undefined}>
      <h2 id="setup-run">
        <FormattedMessage id={`setup.run.${phaseOf(running)}`} />
      </h2>
      <p className="subtle">
        <FormattedMessage
          id="setup.run.since"
          values={{
            at: <FormattedDate value={run.startedAt} dateStyle="long" timeStyle="short" />,
          }}
        />
      </p>
      <Progress running={running} />
      {/* One sentence, said as it changes: the list below is for looking things up. */}
      <p role="status" className="setup-now">
        {direction !== undefined && current && (
          <>
            <StepText step={current.step} names={names} />{' '}
            <StepState state={current.state} names={names} steps={run.steps} />
          </>
        )}
      </p>
      {error !== undefined && <FailureMessage error={error} />}
      {stopped && <Stopped stopped={stopped} names={names} running={running} />}
      <Actions running={running} onPlan={onPlan} onLeave={onLeave} />
      <Kept steps={run.steps} names={names} />
      <RunSteps steps={run.steps} names={names} />
    </section>
  );
}

type Phase = 'applying' | 'unfinished' | 'applied' | 'undoing' | 'undoing-unfinished' | 'undone';

function phaseOf({ run, direction, last }: Running): Phase {
  if (direction !== undefined) return direction === 'apply' ? 'applying' : 'undoing';
  const isLeft = run.steps.some(({ state }) => needs(last, state));
  if (last === 'undo') return isLeft ? 'undoing-unfinished' : 'undone';
  return isLeft ? 'unfinished' : 'applied';
}

function Progress({ running: { run, last } }: { readonly running: Running }) {
  const all = run.steps.length;
  const done = run.steps.filter(({ state }) => !needs(last, state)).length;
  return (
    <div className="setup-progress">
      <progress value={done} max={all} aria-labelledby="setup-run" />
      <span>
        <FormattedMessage id="setup.run.progress" values={{ done, all }} />
      </span>
    </div>
  );
}

interface ActionsProps {
  readonly running: Running;
  readonly onPlan: () => void;
  readonly onLeave: () => void;
}

function Actions({ running, onPlan, onLeave }: ActionsProps) {
  const phase = phaseOf(running);
  if (running.direction !== undefined) {
    return (
      <div className="admin-actions">
        <Button onClick={running.pause}>
          <FormattedMessage id="setup.run.pause" />
        </Button>
      </div>
    );
  }
  return (
    <div className="admin-actions">
      {phase === 'unfinished' && (
        <Button appearance="primary" onClick={() => running.go('apply')}>
          <FormattedMessage id="setup.run.go-on" />
        </Button>
      )}
      {phase === 'applied' && (
        <Button appearance="primary" onClick={onLeave}>
          <FormattedMessage id="setup.run.to-health" />
        </Button>
      )}
      {phase !== 'unfinished' && phase !== 'undoing-unfinished' && (
        <Button onClick={onPlan}>
          <FormattedMessage id={phase === 'undone' ? 'setup.run.anew' : 'setup.run.another'} />
        </Button>
      )}
      {phase !== 'undone' && <Undo onUndo={() => running.go('undo')} />}
    </div>
  );
}

/** Undoing takes a second word: it deletes what nothing uses. */
function Undo({ onUndo }: { readonly onUndo: () => void }) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button onClick={() => setAsked(true)}>
        <FormattedMessage id="setup.run.undo" />
      </Button>
    );
  }
  return (
    <div className="setup-ask" role="group" aria-labelledby="setup-ask">
      <p id="setup-ask">
        <FormattedMessage id="setup.run.undo.what" />
      </p>
      <div className="admin-actions">
        <Button appearance="danger" onClick={onUndo} ref={focusIt}>
          <FormattedMessage id="setup.run.undo.really" />
        </Button>
        <Button onClick={() => setAsked(false)}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </div>
  );
}

const focusIt = (button: HTMLElement | null): void => button?.focus();

interface KeptProps {
  readonly steps: readonly SetupRunStep[];
  readonly names: NameBook;
}

/** What undoing left where it is, each with why. */
function Kept({ steps, names }: KeptProps) {
  const kept = steps.filter(({ state }) => state.kind === 'kept');
  if (kept.length === 0) return null;
  return (
    <section aria-labelledby="setup-kept">
      <h3 id="setup-kept">
        <FormattedMessage id="setup.kept" values={{ count: kept.length }} />
      </h3>
      <ul className="setup-list">
        {kept.map(({ step, state }) => (
          <li key={step.key}>
            <StepText step={step} names={names} />{' '}
            <StepState state={state} names={names} steps={steps} />
          </li>
        ))}
      </ul>
    </section>
  );
}
