import { createIntl, type IntlShape } from 'react-intl';
import type { MeasureView, PairView, Panel } from '../../../src/domain/scorecard/panel';
import { headlineText } from '../../../static/app/src/scorecard/headline-text';
import english from '../../../static/app/locales/scorecard.en-US.json';
import french from '../../../static/app/locales/scorecard.fr-FR.json';

const EN = translator('en-US', english);
const FR = translator('fr-FR', french);

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

function translator(locale: string, messages: Record<string, string>): IntlShape {
  return createIntl({ locale, messages, timeZone: 'Europe/Paris' });
}

/** With spaces that one can type. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/[\u00a0\u202f]/g, ' ');
}

function aPanel(parts: Partial<Panel> = {}): Panel {
  const it = aMeasure({ id: 'M3', side: 'it', unit: 'days', target: 15 });
  const marketing = aMeasure({ causes: [{ projectId: '1', share: 0.71 }] });
  const pair: PairView = {
    id: 'B',
    it,
    marketing: { ...marketing, figure: { ...READY, tile: 'off-target', excessPoints: 21.6 } },
    balance: { kind: 'owes', side: 'marketing' },
    imbalance: 18.5,
  };
  return {
    windowDays: 90,
    from: '2026-08-29',
    to: '2026-11-27',
    asOf: Date.parse('2026-11-27T05:10:00Z'),
    recomputing: false,
    scope: {
      seen: [
        { projectId: '1', projectKey: 'ACQ' },
        { projectId: '2', projectKey: 'WEB' },
      ],
      hidden: 0,
      notReady: 0,
    },
    headline: { kind: 'owes', pair: 'B', side: 'marketing', notMeasurable: 0 },
    pairs: [pair],
    joint: [],
    ...parts,
  };
}

const READY = {
  kind: 'ready',
  value: 0.43,
  n: 150,
  missShare: 0.43,
  shrunkMissShare: 0.416,
  excessPoints: 0,
  tile: 'on-target',
  shift: { kind: 'noise', weeks: 26 },
  weeks: [],
} as const;

function aMeasure(parts: Partial<MeasureView>): MeasureView {
  return {
    id: 'M4',
    side: 'marketing',
    unit: 'share',
    direction: 'lower',
    target: 0.2,
    formulaVersion: 1,
    owners: { it: 'it-business-analyst', marketing: 'marketing-product-owner' },
    basis: { kind: 'history' },
    figure: READY,
    notes: [],
    exclusions: [],
    causes: [],
    ...parts,
  };
}
