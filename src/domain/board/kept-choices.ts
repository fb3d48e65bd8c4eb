/** What a user keeps for every board, in one property of theirs. Anybody may have written it. */
export type KeptChoices = Readonly<Record<string, unknown>>;

/** As many boards as somebody works with; the property holds 32,768 characters. */
const MOST_VIEWS = 40;

/** The kept choices with another one; what else is kept stays. */
export function withChoice(kept: unknown, choice: KeptChoices): KeptChoices {
  return { ...asChoices(kept), ...choice };
}

/** Whether single-letter keys act; they do until somebody turns them off. */
export function readLetters(kept: unknown): boolean {
  return asChoices(kept).letters !== 'off';
}

export function withLetters(kept: unknown, isOn: boolean): KeptChoices {
  return withChoice(kept, { letters: isOn ? 'on' : 'off' });
}

/** The view of a board that somebody keeps, as an address; `undefined`: none. */
export function readKeptView(kept: unknown, projectId: string): string | undefined {
  return listViews(kept).find(([id]) => id === projectId)?.[1];
}

/** The kept choices with another view of a board, or without one; the oldest make room. */
export function withKeptView(
  kept: unknown,
  projectId: string,
  address: string | undefined,
): KeptChoices {
  const others = listViews(kept).filter(([id]) => id !== projectId);
  const views = address === undefined ? others : [...others, [projectId, address] as const];
  return withChoice(kept, { views: views.slice(-MOST_VIEWS) });
}

type KeptView = readonly [projectId: string, address: string];

function listViews(kept: unknown): readonly KeptView[] {
  const { views } = asChoices(kept);
  return Array.isArray(views) ? views.filter(isView) : [];
}

function isView(value: unknown): value is KeptView {
  return Array.isArray(value) && value.length === 2 && value.every((v) => typeof v === 'string');
}

function asChoices(kept: unknown): KeptChoices {
  const isRecord = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
  return isRecord ? (kept as KeptChoices) : {};
}
