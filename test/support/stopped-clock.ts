const REAL = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Stops the calendar at an instant; timers run on. Restored after the test. */
export function stopClock(iso: string): void {
  jest.useFakeTimers({ now: new Date(iso), doNotFake: [...REAL] });
}

export function moveClock(iso: string): void {
  jest.setSystemTime(new Date(iso));
}

afterEach(() => {
  jest.useRealTimers();
});
