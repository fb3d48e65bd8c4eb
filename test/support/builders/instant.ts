/** `2026-03-02`, `2026-03-02 10:30` or `2026-03-02 10:30:15` in UTC, as epoch seconds; 9:00 by default. */
export function at(text: string): number {
  const [, day, time = '09:00'] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?$/.exec(text) ?? [];
  const ms = Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}Z`);
  if (Number.isNaN(ms)) throw new Error(`not an instant: "${text}"`);
  return ms / 1000;
}
