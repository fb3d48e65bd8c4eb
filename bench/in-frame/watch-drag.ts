export interface WatchedDrag {
  /** From the drop until the card is in its new cell, and until that is painted; absent before. */
  readonly movedMs?: number;
  readonly paintedMs?: number;
  /** Of the frames between lifting and dropping that took over 50 ms, the longest; 0: there was none. */
  readonly longestFrameMs: number;
}

/** Runs in the page, before a card is lifted: keeps in `window.drag` what becomes of it. */
export function watchDrag({ card, cell }: { readonly card: string; readonly cell: string }): void {
  const drag: { movedMs?: number; paintedMs?: number; longestFrameMs: number } = {
    longestFrameMs: 0,
  };
  (window as unknown as { drag: WatchedDrag }).drag = drag;
  let liftedAt = Infinity;
  let droppedAt = Infinity;
  const frames = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime >= liftedAt && startTime < droppedAt)
        drag.longestFrameMs = Math.max(drag.longestFrameMs, duration);
  });
  frames.observe({ type: 'long-animation-frame' });
  const arrival = new MutationObserver(() => {
    if (!document.querySelector(`${cell} ${card}`)) return;
    arrival.disconnect();
    drag.movedMs = performance.now() - droppedAt;
    requestAnimationFrame(() => setTimeout(() => (drag.paintedMs = performance.now() - droppedAt)));
  });
  const once = { capture: true, once: true };
  window.addEventListener('dragstart', (event) => (liftedAt = event.timeStamp), once);
  window.addEventListener(
    'drop',
    (event) => {
      droppedAt = event.timeStamp;
      arrival.observe(document, { childList: true, subtree: true });
    },
    once,
  );
}
