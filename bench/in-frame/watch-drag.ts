export interface WatchedDrag {
  /** From the drop until the card is in its new cell, and until that is painted; absent before. */
  readonly movedMs?: number;
  readonly paintedMs?: number;
}

interface Watch {
  readonly card: string;
  readonly cell: string;
  /** The event at which the card is dropped. */
  readonly drop: string;
}

/** Runs in the page, before a card is lifted: keeps in `window.drag` what becomes of it. */
export function watchDrag({ card, cell, drop }: Watch): void {
  const drag: { movedMs?: number; paintedMs?: number } = {};
  (window as unknown as { drag: WatchedDrag }).drag = drag;
  let droppedAt = Infinity;
  const arrival = new MutationObserver(() => {
    if (!document.querySelector(`${cell} ${card}`)) return;
    arrival.disconnect();
    drag.movedMs = performance.now() - droppedAt;
    requestAnimationFrame(() => setTimeout(() => (drag.paintedMs = performance.now() - droppedAt)));
  });
  const once = { capture: true, once: true };
  window.addEventListener(
    drop,
    (event) => {
      droppedAt = event.timeStamp;
      arrival.observe(document, { childList: true, subtree: true });
    },
    once,
  );
}
