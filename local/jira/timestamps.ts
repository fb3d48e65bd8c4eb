/** An instant as Jira's REST API writes it: `2026-03-02T09:15:00.000+0000`. */
export const jiraTimestamp = (ms: number): string =>
  new Date(ms).toISOString().replace('Z', '+0000');

/** Reads both `Z` and `+0000` forms. */
export function parseTimestamp(text: string): number | undefined {
  const ms = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(ms) ? undefined : ms;
}

/** A calendar day that exists, `yyyy-MM-dd`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as Jira's changelog words it: `02/Mar/26`. */
export function changelogDay(day: string): string {
  const [year = '', month = '1', date = ''] = day.split('-');
  return `${date}/${MONTHS[Number(month) - 1]}/${year.slice(2)}`;
}

/** An instant as Jira's changelog words it: `02/Mar/26 9:15 AM`. */
export function changelogInstant(ms: number): string {
  const at = new Date(ms);
  const hours = at.getUTCHours();
  const minutes = String(at.getUTCMinutes()).padStart(2, '0');
  const day = changelogDay(at.toISOString().slice(0, 10));
  return `${day} ${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}
