/**
 * What requests cost of Jira's hourly quota, as measured: 1 a request and 1 an issue that comes back.
 * Changelogs and comments cost their request only.
 */

const ISSUES_A_FETCH = 100;
const ISSUES_A_WRITE = 200;

/** A search that found so many. */
export function searchPoints(issues: number): number {
  return 1 + issues;
}

/** Reading so many issues with their changelogs; long comment threads cost a little more. */
export function fetchPoints(issues: number): number {
  return issues === 0 ? 0 : issues + Math.ceil(issues / ISSUES_A_FETCH) + 1;
}

/** Writing the app's fields of so many issues, and reading when Jira says that they were updated. */
export function writePoints(issues: number): number {
  return Math.ceil(issues / ISSUES_A_WRITE) + Math.ceil(issues / ISSUES_A_FETCH) + issues;
}
