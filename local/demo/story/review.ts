import type { PersonKey } from '../people';
import { CAP_MONTH } from './months';
import type { Random } from './random';
import type { Telling } from './telling';

/** Why an item comes back from review; brand is seen late above all since brand checks moved there. */
export function chooseReturnReason(telling: Telling, random: Random, month: number): string {
  const brandShare = month >= CAP_MONTH ? 0.45 : 0.12;
  if (telling.lateBrand.next(`${month}`, brandShare)) return 'brand-seen-late';
  return random.weighted({ defect: 40, misunderstood: 30, 'need-changed': 18, performance: 12 });
}

/** Who sends it back: the brand steward for the brand, else whoever asked. */
export const whoReturns = (reason: string, voice: PersonKey): PersonKey =>
  reason === 'brand-seen-late' ? 'maud' : voice;
