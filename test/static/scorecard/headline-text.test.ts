import { headlineText } from '../../../static/app/src/scorecard/headline-text';
import { aPanel, EN, FR, plain } from './a-panel';

describe('the headline as a sentence', () => {
  it('stands alone in English: pair, both phrases, cause, who owes, window and as-of', () => {
    expect(plain(headlineText(EN, aPanel()))).toBe(
      'Speed and stability: prototypes keep their time; 43 of 100 items change after Ready ' +
        '(agreed: 20). ACQ carries 7 in 10 of the excess. Marketing owes. ' +
        'Over 90 days, August 29, 2026 to November 26, 2026; as of November 27, 2026, 6:10 AM.',
    );
  });

  it('says the same in French', () => {
    expect(plain(headlineText(FR, aPanel()))).toBe(
      'Vitesse et stabilité : les prototypes tiennent leur délai ; 43 tickets sur 100 changent ' +
        'après « Prêt » (convenu : 20). ACQ porte 7 dixièmes de l’écart. Le marketing doit. ' +
        'Sur 90 jours, du 29 août 2026 au 26 novembre 2026 ; état au 27 novembre 2026, 06:10.',
    );
  });

  it('tells what the totals leave out, which a reader elsewhere cannot see', () => {
    const scope = { ...aPanel().scope, hidden: 1, notReady: 1 };
    expect(headlineText(EN, aPanel({ scope }))).toContain('Counted over 2 of 4 spaces.');
    expect(headlineText(EN, aPanel())).not.toContain('Counted over');
  });

  it('names the space where the panel is of one alone', () => {
    const only = { projectId: '1', projectKey: 'ACQ' };
    const scope = { only, seen: [only], hidden: 0, notReady: 0 };
    expect(headlineText(EN, aPanel({ scope }))).toContain('Marketing owes. Space ACQ alone. Over');
    expect(plain(headlineText(FR, aPanel({ scope })))).toContain('Espace ACQ seul. Sur 90 jours');
  });

  it('names no cause where no space carries half of the excess', () => {
    const [pair] = aPanel().pairs;
    const causes = [{ projectId: '1', share: 0.4 }];
    const spread = { ...pair!, marketing: { ...pair!.marketing, causes } };
    expect(headlineText(EN, aPanel({ pairs: [spread] }))).not.toContain('of the excess');
  });

  it('of a pair where both owe says so, and counts what cannot be measured', () => {
    const headline = { kind: 'both-owe', pair: 'B', notMeasurable: 2 } as const;
    expect(headlineText(EN, aPanel({ headline }))).toContain(
      'Both owe. 2 pairs cannot be measured yet.',
    );
  });

  it('passes on that all is held, with its window', () => {
    const headline = { kind: 'all-held', notMeasurable: 0 } as const;
    expect(headlineText(EN, aPanel({ headline }))).toMatch(
      /^All measured commitments are held\. .* Over 90 days/,
    );
  });

  it('is nothing where nothing can be measured', () => {
    const headline = { kind: 'nothing-measurable' } as const;
    expect(headlineText(EN, aPanel({ headline }))).toBeUndefined();
  });
});
