/** Milliseconds since the document's navigation began. */
export type Marks = Readonly<Record<string, number>>;

/**
 * Runs in the page, before its own scripts: notes in `window.paints` when each selector first found
 * something and that was painted.
 */
export function markFirstPaints(selectors: Readonly<Record<string, string>>): void {
  const paints: Record<string, number> = {};
  (window as unknown as { paints: Marks }).paints = paints;
  let wanted = Object.entries(selectors);
  const look = () => {
    const found = wanted.filter(([, selector]) => document.querySelector(selector));
    wanted = wanted.filter((each) => !found.includes(each));
    if (wanted.length === 0) observer.disconnect();
    for (const [name] of found)
      // A task after the next frame's callbacks: that frame has been painted.
      requestAnimationFrame(() => setTimeout(() => (paints[name] = performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}
