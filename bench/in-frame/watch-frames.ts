export interface LongFrame {
  /** Milliseconds since the navigation of the page. */
  readonly startTime: number;
  readonly duration: number;
}

/** Runs in the page: keeps in `window.longFrames` every frame over 50 ms from now on. */
export function watchFrames(): void {
  const longFrames: LongFrame[] = [];
  (window as unknown as { longFrames: LongFrame[] }).longFrames = longFrames;
  const from = performance.now();
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime >= from) longFrames.push({ startTime, duration });
  }).observe({ type: 'long-animation-frame' });
}
