import english from '../../../static/app/locales/scorecard.en-US.json';
import french from '../../../static/app/locales/scorecard.fr-FR.json';

type Key = Extract<keyof typeof english, `scorecard.published.${string}`>;
const KEYS = Object.keys(english).filter((key): key is Key =>
  key.startsWith('scorecard.published.'),
);

describe('what was published elsewhere', () => {
  it.each(KEYS)('%s has the same figures, publishers and years in both languages', (key) => {
    const factsOf = (text: string) => text.match(/\d+|Accenture|Forrester/g);
    expect(factsOf(french[key])).toEqual(factsOf(english[key]));
    expect(english[key]).toMatch(/\((Accenture|Forrester), 20\d\d\)\.$/);
  });
});
