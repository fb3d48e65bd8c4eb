import { createHash } from 'node:crypto';
import { receiptSchema } from '../../src/contract/receipt-schema';
import { TIMELINE_FORMAT } from '../../src/domain/flow/timeline';
import { MEASURES } from '../../src/domain/scorecard/all-measures';
import {
  RECEIPT_FORMAT,
  recompute,
  type Receipt,
  type ReceiptFigure,
} from '../../src/domain/scorecard/receipt';

export interface Verdict {
  /** The file is whole, and gives the figure that it tells. */
  readonly isSame: boolean;
  readonly lines: readonly string[];
}

/** Computes the figure of a receipt again, and says in words what came of it. */
export function checkReceipt(text: string): Verdict {
  const read = readReceipt(text);
  if ('problem' in read) return { isSame: false, lines: [read.problem] };
  const { receipt } = read;
  const problem = findOtherVersion(receipt);
  if (problem !== undefined) return { isSame: false, lines: [problem] };
  try {
    return compare(receipt, recompute(receipt));
  } catch (error) {
    return { isSame: false, lines: [`The receipt cannot be computed: ${String(error)}.`] };
  }
}

function readReceipt(text: string): { readonly receipt: Receipt } | { readonly problem: string } {
  let json: unknown;
  try {
    // Some programs write a byte order mark before JSON.
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'This is no receipt, or only a part of one: it is not whole JSON.' };
  }
  if (typeof json !== 'object' || json === null || !('receipt' in json))
    return { problem: 'This is no receipt of Entente.' };
  const { fingerprint, ...rest } = json as Record<string, unknown>;
  if ('format' in json && json.format !== RECEIPT_FORMAT)
    return { problem: otherVersion('a receipt of form', json.format, RECEIPT_FORMAT) };
  if (fingerprint !== createHash('sha256').update(JSON.stringify(rest)).digest('hex'))
    return { problem: 'The receipt was changed or damaged: its fingerprint is another.' };
  const parsed = receiptSchema.safeParse(json);
  if (!parsed.success)
    return {
      problem: `The receipt does not hold what it should: ${parsed.error.issues[0]?.path.join('.')}.`,
    };
  return { receipt: rest as unknown as Receipt };
}

function findOtherVersion({
  measure,
  formulaVersion,
  timelineFormat,
}: Receipt): string | undefined {
  const own = MEASURES[measure].formulaVersion;
  if (formulaVersion !== own) return otherVersion(`${measure} by formula`, formulaVersion, own);
  if (timelineFormat === TIMELINE_FORMAT) return undefined;
  return otherVersion('histories of form', timelineFormat, TIMELINE_FORMAT);
}

function otherVersion(what: string, theirs: unknown, ours: number): string {
  return `The receipt holds ${what} ${String(theirs)}, this copy knows ${ours}: take the version of Entente that wrote it.`;
}

function compare(receipt: Receipt, again: ReceiptFigure): Verdict {
  const { measure, formulaVersion, windowDays, from, to, projects, timelines, hidden } = receipt;
  const isSame = JSON.stringify(again) === JSON.stringify(receipt.figure);
  const spaces = projects.map(({ projectKey }) => projectKey).join(', ');
  return {
    isSame,
    lines: [
      `${measure}, formula ${formulaVersion}: ${windowDays} days from ${from} to before ${to}, ${spaces}.`,
      `${timelines.length} issues read.`,
      ...(hidden > 0
        ? [
            `${hidden} more stand behind the panel's figure or its weeks: who took this receipt may not see them.`,
          ]
        : []),
      tell(again),
      isSame
        ? 'The same figure as on the receipt.'
        : `Another figure than on the receipt, which says: ${tell(receipt.figure)}`,
    ],
  };
}

function tell({ figure, target }: ReceiptFigure): string {
  if (figure.kind !== 'ready') return `No figure: ${figure.kind}.`;
  return `Value ${figure.value}, agreed ${target}, n ${figure.n}, ${figure.tile}, ${figure.shift.kind}.`;
}
