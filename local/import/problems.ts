/** Something of the export that could not be taken. */
export interface Problem {
  readonly place: string;
  readonly key: string;
  /** Jira's id of the field, or the part of the issue; empty for the issue as a whole. */
  readonly field: string;
  readonly reason: string;
}

const PRINTED = 20;

/** Keeps what could not be taken, in the order of the file. */
export class Problems {
  private readonly all: Problem[] = [];
  private readonly known = new Set<string>();

  get total(): number {
    return this.all.length;
  }

  note(place: string, key: string, field: string, reason: string): void {
    this.all.push({ place, key, field, reason });
  }

  /** Once a file, however many issues it concerns. */
  noteOnce(place: string, key: string, field: string, reason: string): void {
    const name = `${field} ${reason}`;
    if (this.known.has(name)) return;
    this.known.add(name);
    this.note(place, key, field, reason);
  }

  /** The first of them, how many there are, and where the rest is told if it is. */
  printed(reportFile?: string): string[] {
    if (this.all.length === 0) return ['Everything in the file was taken.'];
    const rest = this.all.length - PRINTED;
    return [
      `${this.all.length} things could not be taken:`,
      ...this.all.slice(0, PRINTED).map(lineOf),
      ...(rest > 0 ? [`  … and ${rest} more.`] : []),
      ...(reportFile === undefined ? [] : [`All of them are in ${reportFile}.`]),
    ];
  }

  report(title: string): string {
    return [
      title,
      `${this.all.length} things could not be taken.`,
      ...this.all.map(lineOf),
      '',
    ].join('\n');
  }
}

const lineOf = ({ place, key, field, reason }: Problem): string =>
  `  ${[place, key, field].filter(Boolean).join(' · ')}: ${reason}`;
