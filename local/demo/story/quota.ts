/**
 * Shares kept by counting instead of by chance: of every run of draws under one key, the wanted
 * part is true, to within one. So the figures of a month hold with fifty items as with five thousand.
 */
export class Quota {
  private readonly debts = new Map<string, number>();

  /** `start` is the debt of a key before its first draw: 0.5 rounds to nearest. */
  constructor(private readonly start = 0.5) {}

  next(key: string, share: number): boolean {
    const debt = (this.debts.get(key) ?? this.start) + share;
    const isDue = debt >= 1;
    this.debts.set(key, isDue ? debt - 1 : debt);
    return isDue;
  }
}

/** Deals options by weight so that each run of draws has about its share of every option. */
export class Dealer<K extends string> {
  private readonly dealt = new Map<string, Map<K, number>>();

  deal(key: string, weights: Readonly<Record<K, number>>): K {
    const counts = this.dealt.get(key) ?? new Map<K, number>();
    this.dealt.set(key, counts);
    const entries = Object.entries(weights) as [K, number][];
    const whole = entries.reduce((sum, [, weight]) => sum + weight, 0);
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0) + 1;
    const owed = ([option, weight]: [K, number]): number =>
      (weight / whole) * total - (counts.get(option) ?? 0);
    const best = entries.reduce((a, b) => (owed(b) > owed(a) ? b : a))[0];
    counts.set(best, (counts.get(best) ?? 0) + 1);
    return best;
  }
}
