import { WINDOW_DAYS, type WindowDays } from '../../../../../src/domain/scorecard/measure-id';

const DEFAULT_WINDOW: WindowDays = 90;

/** The window that a gadget was set to; whatever else Jira has kept for it counts as the usual one. */
export function windowIn(configuration: unknown): WindowDays {
  const { windowDays } = (configuration ?? {}) as { readonly windowDays?: unknown };
  return (
    WINDOW_DAYS.find((days) => days === windowDays || String(days) === windowDays) ?? DEFAULT_WINDOW
  );
}
