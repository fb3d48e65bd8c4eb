import { useCallback, useEffect, useRef, useState } from 'react';
import type { SetupRun } from '../../../../src/contract/setup';
import type { SetupStepState } from '../../../../src/domain/setup/run';
import { call } from '../rpc';

type Direction = 'apply' | 'undo';

export interface Running {
  readonly run: SetupRun;
  /** Absent: nothing is being done at the moment. */
  readonly direction: Direction | undefined;
  /** What is being done, or was last. */
  readonly last: Direction;
  /** The step that is being done or that stopped it. */
  readonly at: string | undefined;
  /** What kept a call from being answered at all. */
  readonly error: unknown;
  readonly go: (direction: Direction) => void;
  /** After the step that is being done. */
  readonly pause: () => void;
  readonly skip: (key: string) => Promise<void>;
}

/**
 * Does a run step by step, one call a step, or undoes it from the last step to the first. It stops
 * at a step that failed, and when the page is left: what was done is kept by the back end.
 */
export function useRun(stored: SetupRun, isAgreed: boolean): Running {
  const [run, setRun] = useState(stored);
  const [direction, setDirection] = useState<Direction | undefined>(isAgreed ? 'apply' : undefined);
  const [last, setLast] = useState<Direction>(isUndone(stored) ? 'undo' : 'apply');
  const [at, setAt] = useState<string>();
  const [error, setError] = useState<unknown>();
  const latest = useRef(stored);
  const turn = useRef(0);

  const note = useCallback((key: string, state: SetupStepState) => {
    latest.current = withState(latest.current, key, state);
    setRun(latest.current);
  }, []);

  const begin = useCallback(
    (way: Direction) => {
      turn.current += 1;
      const mine = turn.current;
      const isOver = () => turn.current !== mine;
      void goThrough(way, { run: () => latest.current, isOver, note, enter: setAt })
        .catch((cause: unknown) => {
          if (!isOver()) setError(cause);
        })
        .finally(() => {
          if (!isOver()) setDirection(undefined);
        });
    },
    [note],
  );

  const go = useCallback(
    (way: Direction) => {
      setError(undefined);
      setDirection(way);
      setLast(way);
      begin(way);
    },
    [begin],
  );

  const pause = useCallback(() => {
    turn.current += 1;
    setDirection(undefined);
  }, []);

  const skip = useCallback(
    async (key: string) => {
      try {
        const { skipped } = await call('skipSetupStep', { run: latest.current.run, key });
        for (const each of skipped)
          note(each, { kind: 'skipped', ...(each !== key && { because: key }) });
        go('apply');
      } catch (cause) {
        setError(cause);
      }
    },
    [go, note],
  );

  useEffect(() => {
    if (isAgreed) begin('apply');
    return () => {
      turn.current += 1;
    };
  }, [isAgreed, begin]);

  return { run, direction, last, at, error, go, pause, skip };
}

const isUndone = ({ phase }: SetupRun): boolean => phase === 'undoing' || phase === 'undone';

interface Trip {
  readonly run: () => SetupRun;
  readonly isOver: () => boolean;
  readonly note: (key: string, state: SetupStepState) => void;
  readonly enter: (key: string | undefined) => void;
}

async function goThrough(direction: Direction, { run, isOver, note, enter }: Trip): Promise<void> {
  const operation = direction === 'apply' ? 'applySetupStep' : 'undoSetupStep';
  const order = direction === 'apply' ? run().steps : [...run().steps].reverse();
  for (const { step } of order) {
    while (needs(direction, stateOf(run(), step.key))) {
      if (isOver()) return;
      enter(step.key);
      const { state } = await call(operation, { run: run().run, key: step.key });
      note(step.key, state);
      if (state.kind === 'failed') return;
      if (state.kind === 'underway') await pauseFor(state.afterSeconds);
    }
  }
  enter(undefined);
}

/** Whether a step is still to be gone through. */
export const needs = (direction: Direction, { kind }: SetupStepState): boolean =>
  direction === 'apply'
    ? kind === 'waiting' || kind === 'underway' || kind === 'failed'
    : kind === 'done' || kind === 'underway' || kind === 'failed';

const stateOf = ({ steps }: SetupRun, key: string): SetupStepState =>
  steps.find(({ step }) => step.key === key)?.state ?? { kind: 'waiting' };

const withState = (run: SetupRun, key: string, state: SetupStepState): SetupRun => ({
  ...run,
  steps: run.steps.map((each) => (each.step.key === key ? { ...each, state } : each)),
});

const pauseFor = (seconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, seconds * 1000));
