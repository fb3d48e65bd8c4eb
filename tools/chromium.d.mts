export function findChromium(): string | undefined;
export function obtainChromium(): string;
export function obtainTestChromium(): string;
