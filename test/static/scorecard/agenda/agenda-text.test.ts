import {
  agendaDescription,
  agendaSummary,
} from '../../../../static/app/src/scorecard/agenda/agenda-text';
import { measureLink } from '../../../../static/app/src/scorecard/measure-names';
import { aMeasure, aPanel, EN, FR, plain, READY } from '../a-panel';

const FIGURE = { ...READY, tile: 'off-target' } as const;
const MEASURE = aMeasure({ figure: FIGURE });
const LINK = 'https://example.atlassian.net/jira/apps/a/e/scorecard/M4?window=90';
const TOLD = { measure: MEASURE, figure: FIGURE, panel: aPanel(), receipt: 'r.json', link: LINK };

describe('what a decision says of the figure that it comes from', () => {
  it('is called by the measure and the sentence of its figure, in the language of the user', () => {
    expect(agendaSummary(EN, MEASURE)).toBe(
      'Change after Ready: 43 of 100 items change after Ready (agreed: 20)',
    );
    expect(plain(agendaSummary(FR, MEASURE))).toBe(
      'Changements après « Prêt » : 43 tickets sur 100 changent après « Prêt » (convenu : 20)',
    );
  });

  it('holds figure, side, target, window, as-of, rule, owners, receipt and page', () => {
    expect(plain(agendaDescription(EN, TOLD))?.split('\n')).toEqual([
      '43 of 100 items change after Ready (agreed: 20).',
      'A promise of marketing to IT.',
      '43% (agreed: ≤ 20%), Off target; n 150.',
      'Over 90 days, August 29, 2026 to November 26, 2026; as of November 27, 2026, 6:10 AM.',
      expect.stringMatching(/^How it is counted \(formula version 1\): Items in ready, build/),
      'Owners: IT business analyst · Marketing product owner',
      'The receipt is attached: r.json.',
      `The issues behind it: ${LINK}`,
    ]);
  });

  it('says what the totals leave out, and nothing of what is not there', () => {
    const scope = { ...aPanel().scope, hidden: 2 };
    const bare = { ...TOLD, panel: aPanel({ scope }), receipt: undefined, link: undefined };
    const text = plain(agendaDescription(FR, bare)) ?? '';
    expect(text).toContain('Calculé sur 2 espaces sur 4.');
    expect(text).toContain('43 % (convenu : ≤ 20 %), Non tenu ; n 150.');
    expect(text).not.toMatch(/justificatif|concernés/);
  });

  it('names no project: who reads the decision need not see all that the totals cover', () => {
    const causes = [{ projectId: '2', share: 0.9 }];
    const text = agendaDescription(EN, { ...TOLD, measure: { ...MEASURE, causes } });
    expect(text).not.toMatch(/ACQ|WEB/);
  });
});

describe('the address of a measure’s page', () => {
  const ours = 'https://example.atlassian.net/jira/apps/a/e';
  it.each([
    [`${ours}/scorecard`, `${ours}/scorecard/M4?window=90`],
    [`${ours}/scorecard/M1?window=30&project=1`, `${ours}/scorecard/M4?window=90`],
    [`${ours}/my-requests`, `${ours}/scorecard/M4?window=90`],
    ['https://example.atlassian.net/jira/dashboards/10000?q=/scorecard', undefined],
    ['javascript:alert(1)/scorecard', undefined],
    [undefined, undefined],
  ])('seen from %s is %s', (location, link) => {
    expect(measureLink(location, 'M4', 90)).toBe(link);
  });
});
