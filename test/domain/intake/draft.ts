import { emptyDraft, type RequestDraft } from '../../../src/domain/intake/request-draft';

export const TODAY = '2026-11-22';

/** A draft that can be filed, with a complete brief. */
export function aDraft(patch: Partial<RequestDraft> = {}): RequestDraft {
  return {
    ...emptyDraft('draft-1'),
    title: 'Tell me when my plant is back in stock',
    kind: 'try-out',
    projectId: '10001',
    outcome: 'Customers learn at once that their plant is back.',
    audience: 'Loyalty members who bought plants',
    channels: ['email'],
    neededBy: '2027-03-01',
    costProfile: 'spike',
    costPerWeek: '1 200',
    acceptance: '200 customers sign up within four weeks.',
    dataClass: 'personal',
    system: 'Postello',
    ...patch,
  };
}
