import { listMissingParts } from '../../../src/domain/intake/brief';
import {
  briefOfDraft,
  emptyDraft,
  isUntouched,
  reviveDraft,
} from '../../../src/domain/intake/request-draft';
import { briefOfFields, fieldsOfDraft } from '../../../src/domain/intake/request-fields';
import { aDraft } from './draft';

describe('the brief of a draft', () => {
  it('is complete when each of the five is answered', () => {
    expect(listMissingParts(briefOfDraft(aDraft()))).toEqual([]);
  });

  it.each([
    ['outcome', { outcome: 'x'.repeat(19) }],
    ['outcome', { outcome: `${' '.repeat(10)}short${' '.repeat(10)}` }],
    ['outcome', { audience: ' ' }],
    ['channel', { channels: [] }],
    ['date', { neededBy: undefined }],
    ['date', { costProfile: undefined }],
    ['acceptance', { acceptance: 'It works.' }],
    ['data', { dataClass: undefined }],
    ['data', { system: '' }],
  ])('misses %s with %j', (part, patch) => {
    expect(listMissingParts(briefOfDraft(aDraft(patch)))).toEqual([part]);
  });

  it('takes "no date", said on purpose, for an answer', () => {
    const draft = aDraft({ neededBy: undefined, saidNoDate: true });
    expect(listMissingParts(briefOfDraft(draft))).toEqual([]);
  });

  it('is the same when read back from the fields that it wrote', () => {
    for (const draft of [aDraft(), aDraft({ channels: [], system: '' })]) {
      const readBack = listMissingParts(briefOfFields(fieldsOfDraft(draft)));
      expect(readBack).toEqual(listMissingParts(briefOfDraft(draft)));
    }
  });

  it('reads "no date" back from a cost of waiting that needs none', () => {
    const noDate = fieldsOfDraft(aDraft({ neededBy: undefined, saidNoDate: true }));
    expect(briefOfFields(noDate).saidNoDate).toBe(true);
    expect(briefOfFields({ ...noDate, costOfWaiting: 'fixed-date' }).saidNoDate).toBe(false);
  });
});

describe('a kept draft', () => {
  it('comes back as it was', () => {
    const draft = aDraft();
    expect(reviveDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each([[null], ['text'], [{}], [{ clientId: 7 }], [{ clientId: '' }]])(
    'is not made of %j',
    (kept) => {
      expect(reviveDraft(kept)).toBeUndefined();
    },
  );

  it('leaves out what an older or a broken version wrote', () => {
    const kept = { clientId: 'a', title: 5, kind: 'magic', neededBy: 'soon', channels: ['web', 3] };
    expect(reviveDraft(kept)).toEqual({ ...emptyDraft('a'), channels: ['web'] });
  });

  it('is untouched until something is written', () => {
    expect(isUntouched(emptyDraft('a'))).toBe(true);
    expect(isUntouched({ ...emptyDraft('a'), projectId: '10001' })).toBe(true);
    expect(isUntouched({ ...emptyDraft('a'), title: 'x' })).toBe(false);
    expect(isUntouched({ ...emptyDraft('a'), channels: ['web'] })).toBe(false);
    expect(isUntouched({ ...emptyDraft('a'), urgent: true })).toBe(false);
  });
});
