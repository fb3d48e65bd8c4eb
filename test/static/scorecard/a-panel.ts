import { createIntl, type IntlShape } from 'react-intl';
import type { MeasureView, PairView, Panel } from '../../../src/domain/scorecard/panel';
import english from '../../../static/app/locales/scorecard.en-US.json';
import french from '../../../static/app/locales/scorecard.fr-FR.json';

export const EN = translator('en-US', english);
export const FR = translator('fr-FR', french);

function translator(locale: string, messages: Record<string, string>): IntlShape {
  return createIntl({ locale, messages, timeZone: 'Europe/Paris' });
}

/** With spaces that one can type. */
export function plain(text: string | undefined): string | undefined {
  return text?.replace(/[\u00a0\u202f]/g, ' ');
}

export function aPanel(parts: Partial<Panel> = {}): Panel {
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

export const READY = {
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

export function aMeasure(parts: Partial<MeasureView>): MeasureView {
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
