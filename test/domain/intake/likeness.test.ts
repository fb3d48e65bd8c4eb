import { likeness, listAlike, listTellingWords } from '../../../src/domain/intake/likeness';

describe('words of a search', () => {
  it('leaves out short and empty words, accents and signs', () => {
    expect(listTellingWords('Prévenir quand la plante est « de nouveau » en stock !')).toEqual([
      'prevenir',
      'nouveau',
      'plante',
      'stock',
    ]);
  });

  it('has at most six', () => {
    const title = 'alpha bravo charlie delta foxtrot golf hotel india juliett kilos';
    expect(listTellingWords(title)).toHaveLength(6);
  });

  it('has nothing that a text search would take for a sign of its own', () => {
    const words = listTellingWords('stock" OR summary ~ "* AND (plant) + -price ~0.8');
    expect(words.join('')).toMatch(/^[a-z0-9]+$/);
  });
});

describe('likeness of titles', () => {
  const title = 'Tell me when my plant is back in stock';

  it('sees plurals and another order', () => {
    expect(likeness(title, 'Back-in-stock mail for plants')).toBeGreaterThan(0.5);
  });

  it('is nothing between strangers, and nothing with an empty title', () => {
    expect(likeness(title, 'E-mail consent on shop tablets')).toBe(0);
    expect(likeness('', title)).toBe(0);
  });

  it('does not take one shared word of one for the same', () => {
    expect(likeness('Plant', 'Plant of the month in the shop window')).toBeLessThanOrEqual(0.5);
  });

  it('puts the most alike first and leaves strangers out', () => {
    const candidates = [
      { title: 'E-mail consent on shop tablets' },
      { title: 'Stock level on the plant page' },
      { title: 'Tell customers when a plant is back in stock' },
    ];
    expect(listAlike(title, candidates).map((c) => candidates.indexOf(c))).toEqual([2, 1]);
  });
});
