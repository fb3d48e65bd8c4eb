export function ensureInstalled(folder?: string): void;
export function ensureBuilt(names?: readonly string[]): void;
