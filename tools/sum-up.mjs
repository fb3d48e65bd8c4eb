/**
 * The closing line of `npm test`, `npm run check` and `npm run check:forge`: nothing may stand
 * after it, and `.ci/run` adds the three up.
 *
 * @param {{ passed: number, failed: number, skipped?: number }} counts
 * @returns {string}
 */
export function closingLine({ passed, failed, skipped = 0 }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
