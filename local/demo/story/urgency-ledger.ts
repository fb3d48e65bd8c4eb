import type { ProjectKey } from './act';
import { CAP_MONTH, monthlyShare, PEAK_MONTH, URGENT_CAP } from './months';
import type { StoryClock } from './story-clock';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Urgent cards come back from review like others, which is not foreseen when they are booked. */
const AIM_BELOW = 0.02;

/**
 * Keeps count of the working time in progress, month by month, and of how much of it is urgent, so
 * that urgency is handed out until a month has its share. From month 12 on never above the cap.
 */
export class UrgencyLedger {
  private readonly total = new Map<number, number>();
  private readonly urgent = new Map<number, number>();
  private readonly urgentStretches: Record<ProjectKey, Stretch[]> = { ACQ: [], FID: [], WEB: [] };
  private ahead: Stretch[] = [];

  constructor(private readonly clock: StoryClock) {}

  /** Whether a card with this stretch in progress should be urgent for its months to come out. */
  wants(project: ProjectKey, asUrgent: Stretch, asPlanned: Stretch): boolean {
    this.catchUp(asPlanned.from);
    if (this.breaksCap(project, asUrgent)) return false;
    return this.distance(asUrgent, true) < this.distance(asPlanned, false);
  }

  /** Books a card that is never urgent; it counts from the time on at which it begins. */
  bookAhead(stretch: Stretch): void {
    this.ahead.push(stretch);
  }

  book(project: ProjectKey, stretch: Stretch, isUrgent: boolean): void {
    this.count(stretch, isUrgent);
    if (isUrgent) this.urgentStretches[project].push(stretch);
  }

  /** Urgent cards in progress in a project at an instant. */
  urgentAt(project: ProjectKey, at: number): number {
    return this.urgentStretches[project].filter(({ from, to }) => from <= at && at < to).length;
  }

  private catchUp(until: number): void {
    for (const stretch of this.ahead) if (stretch.from <= until) this.count(stretch, false);
    this.ahead = this.ahead.filter((stretch) => stretch.from > until);
  }

  private count(stretch: Stretch, isUrgent: boolean): void {
    for (const [month, days] of this.byMonth(stretch)) {
      this.total.set(month, (this.total.get(month) ?? 0) + days);
      if (isUrgent) this.urgent.set(month, (this.urgent.get(month) ?? 0) + days);
    }
  }

  private breaksCap(project: ProjectKey, stretch: Stretch): boolean {
    const begins = [stretch.from, ...this.urgentStretches[project].map(({ from }) => from)];
    return begins.some(
      (at) =>
        at >= stretch.from &&
        at < stretch.to &&
        this.clock.monthOf(at) >= CAP_MONTH &&
        this.urgentAt(project, at) >= URGENT_CAP,
    );
  }

  private distance(stretch: Stretch, isUrgent: boolean): number {
    let sum = 0;
    for (const [month, days] of this.byMonth(stretch)) {
      const share = monthlyShare('M2', month) - (month < PEAK_MONTH ? AIM_BELOW : 0);
      const total = this.total.get(month) ?? 0;
      const urgent = this.urgent.get(month) ?? 0;
      const before = urgent - share * total;
      const after = before + (isUrgent ? days : 0) - share * days;
      sum += after * after - before * before;
    }
    return sum;
  }

  private byMonth({ from, to }: Stretch): [month: number, days: number][] {
    const parts: [number, number][] = [];
    for (let month = this.clock.monthOf(from); month <= this.clock.monthOf(to); month++) {
      const begin = Math.max(from, this.clock.monthStart(month));
      const end = Math.min(to, this.clock.monthStart(month + 1));
      if (end > begin) parts.push([month, this.clock.workBetween(begin, end)]);
    }
    return parts;
  }
}
