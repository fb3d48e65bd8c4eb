import { readReadiness } from '../../../src/domain/intake/readiness';
import { briefOfDraft } from '../../../src/domain/intake/request-draft';
import { listReaders } from '../../../src/domain/intake/request-readers';
import { aDraft } from './draft';

describe('readiness', () => {
  const brief = briefOfDraft(aDraft({ channels: [], system: '' }));
  const helps = { part: 'channel', withDays: 1, withoutDays: 3, n: 40 } as const;

  it('counts the answers and names the missing ones', () => {
    expect(readReadiness(brief, [])).toEqual({
      answered: 3,
      total: 5,
      missing: [{ part: 'channel' }, { part: 'data' }],
    });
  });

  it('tells what a missing answer costs', () => {
    expect(readReadiness(brief, [helps]).missing[0]).toEqual({ part: 'channel', effect: helps });
  });

  it('keeps quiet where the history shows no help', () => {
    const hinders = { ...helps, withDays: 4 };
    expect(readReadiness(brief, [hinders]).missing[0]).toEqual({ part: 'channel' });
  });
});

describe('the readers of a request', () => {
  it.each([
    [{ kind: 'change', dataClass: 'none', channels: [] }, ['lead', 'liaison']],
    [{ kind: 'tool', dataClass: undefined, channels: [] }, ['lead', 'liaison', 'architect']],
    [{ kind: 'change', dataClass: 'personal', channels: [] }, ['lead', 'liaison', 'data']],
    [{ kind: 'try-out', dataClass: 'none', channels: ['web'] }, ['lead', 'liaison', 'brand']],
  ] as const)('of %j are %j', (draft, readers) => {
    expect(listReaders(draft)).toEqual(readers);
  });
});
