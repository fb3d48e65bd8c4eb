import { textOfAdf, toAdf } from '../../src/jira/adf';
import { decodeFields, encodeFields, listUnmapped } from '../../src/jira/field-values';
import { inList, quoted } from '../../src/jira/jql';

const MAP = {
  lane: { id: 'f1', options: { urgent: '11' } },
  channel: { id: 'f2', options: { web: '21' } },
  outcome: { id: 'f3' },
  audience: { id: 'f4' },
  costPerWeek: { id: 'f5' },
  liaisonIt: { id: 'f6' },
  neededBy: { id: 'f7' },
} as const;

describe('fields', () => {
  const values = {
    lane: 'urgent',
    channel: ['web', '29'],
    outcome: 'First line\nsecond line',
    audience: 'Members',
    costPerWeek: 12.5,
    liaisonIt: 'acc-1',
    neededBy: '2027-03-01',
  };

  it('come back as they were sent', () => {
    expect(decodeFields(MAP, encodeFields(MAP, values))).toEqual(values);
  });

  it('are sent by the ids of the site, an admin’s own option by its id', () => {
    expect(encodeFields(MAP, { lane: 'urgent', channel: ['web', '29'] })).toEqual({
      f1: { id: '11' },
      f2: [{ id: '21' }, { id: '29' }],
    });
  });

  it('that the site does not map are named and not sent', () => {
    expect(encodeFields(MAP, { system: 'CRM' })).toEqual({});
    expect(listUnmapped(MAP, { system: 'CRM', audience: 'x' })).toEqual(['system']);
  });

  it.each([[null], [undefined], [''], [{}], [7]])('hold nothing when Jira gives %j', (raw) => {
    expect(decodeFields(MAP, { f1: raw, f3: raw, f4: raw, f6: raw })).toEqual({});
  });
});

describe('documents', () => {
  it('have a paragraph a line and links that can be followed', () => {
    const link = 'https://example.com/a?b=c';
    expect(toAdf(`See ${link}.\n\nEnd`)).toEqual({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'See ' },
            { type: 'text', text: link, marks: [{ type: 'link', attrs: { href: link } }] },
            { type: 'text', text: '.' },
          ],
        },
        { type: 'paragraph', content: [] },
        { type: 'paragraph', content: [{ type: 'text', text: 'End' }] },
      ],
    });
  });

  it('read as their words, whatever stands in them', () => {
    const mention = { type: 'mention', attrs: { text: '@Inès' } };
    const item = { type: 'listItem', content: [{ type: 'paragraph', content: [mention] }] };
    const doc = { type: 'doc', content: [{ type: 'bulletList', content: [item] }] };
    expect(textOfAdf(doc)).toBe('@Inès');
    expect(textOfAdf('plain')).toBe('plain');
    expect(textOfAdf(null)).toBe('');
  });
});

describe('JQL', () => {
  it('has values in quotes, with nothing in them that ends the quotes', () => {
    expect(inList(['1', 'a" OR 1=1'])).toBe('("1", "a\\" OR 1=1")');
    expect(quoted('a\\b')).toBe('"a\\\\b"');
    expect(() => inList([])).toThrow(RangeError);
  });
});
