/** Days for which histories may be kept. Windows and weekly series reach back 38 weeks beyond a year at most. */
export const KEEP_DAYS = { min: 400, max: 3650 } as const;

/** What the form offers; absent: for ever. */
export const KEEP_CHOICES: readonly (number | undefined)[] = [undefined, 1095, 730, 400];
