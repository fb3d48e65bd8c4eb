import { listDraftProblems } from '../../../src/domain/intake/draft-problems';
import { emptyDraft } from '../../../src/domain/intake/request-draft';
import { aDraft, TODAY } from './draft';

describe('what keeps a draft from being filed', () => {
  it('is nothing for a complete one', () => {
    expect(listDraftProblems(aDraft(), TODAY)).toEqual([]);
  });

  it('is title, kind and team of an empty one, in the order of the form', () => {
    const fields = listDraftProblems(emptyDraft('a'), TODAY).map(({ field }) => field);
    expect(fields).toEqual(['title', 'kind', 'projectId']);
  });

  it('is not an incomplete brief', () => {
    const draft = aDraft({ outcome: '', audience: '', channels: [], acceptance: '', system: '' });
    expect(listDraftProblems(draft, TODAY)).toEqual([]);
  });

  it.each([
    [{ title: 'x'.repeat(256) }, 'title', 'too-long'],
    [{ outcome: 'x'.repeat(32_768) }, 'outcome', 'too-long'],
    [{ neededBy: '2026-11-21' }, 'neededBy', 'past'],
    [{ costPerWeek: 'a lot' }, 'costPerWeek', 'not-an-amount'],
    [{ link: 'www.example.com' }, 'link', 'not-a-link'],
    [{ link: 'javascript:alert(1)' }, 'link', 'not-a-link'],
    [{ urgent: true, urgentReason: '' }, 'urgentReason', 'missing'],
    [{ urgent: true, urgentReason: 'x', neededBy: undefined }, 'neededBy', 'missing'],
    [{ urgent: true, urgentReason: 'x', costPerWeek: '' }, 'costPerWeek', 'missing'],
    [{ urgent: true, urgentReason: 'x', costPerWeek: '0' }, 'costPerWeek', 'missing'],
  ] as const)('is told of %j as %s: %s', (patch, field, kind) => {
    expect(listDraftProblems(aDraft(patch), TODAY)).toEqual([{ field, kind }]);
  });

  it('lets today and a web address pass', () => {
    const draft = aDraft({ neededBy: TODAY, link: ' https://example.com/a?b=c ' });
    expect(listDraftProblems(draft, TODAY)).toEqual([]);
  });
});
