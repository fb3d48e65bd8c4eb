const CHANGED = 'shell-issue-changed';
/** An act of the app is often several requests; the page is read again once. */
const SETTLE_MS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Something was written by the app: open issue views read again. */
export function tellIssueChanged(): void {
  clearTimeout(timer);
  timer = setTimeout(() => dispatchEvent(new Event(CHANGED)), SETTLE_MS);
}

/** @returns the function that stops listening. */
export function onIssueChanged(listener: () => void): () => void {
  addEventListener(CHANGED, listener);
  return () => removeEventListener(CHANGED, listener);
}
