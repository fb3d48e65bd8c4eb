import type { Page } from '@playwright/test';
import type { Figure, PairView, Panel } from '../../src/domain/scorecard/panel';
import { openScreen, SCREENS, type Screen } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

const LOADING: Figure = { kind: 'loading', daysRead: 240, daysWanted: 420, minutesLeft: 4 };
const FEW: Figure = { kind: 'not-enough', n: 4, needed: 8 };
const NO_ROSTER: Figure = { kind: 'not-set-up', reason: { kind: 'no-roster', side: 'marketing' } };

/** The app's own answer, with other figures: what a site shows on its first day. */
async function withFigures(
  page: Page,
  change: (pair: PairView) => PairView,
  together?: Figure,
): Promise<void> {
  await page.route('**/box/bridge', async (route) => {
    const { data } = route.request().postDataJSON() as { data: { functionKey?: string } };
    if (data.functionKey !== 'getScorecard') return route.fallback();
    const response = await route.fetch();
    const answer = (await response.json()) as { value: { ok: true; value: Panel } };
    const { value: panel } = answer.value;
    const pairs = panel.pairs.map(change);
    const joint = panel.joint.map((measure) =>
      together ? { ...measure, figure: together } : measure,
    );
    const value = { ...panel, pairs, joint, headline: { kind: 'nothing-measurable' } };
    return route.fulfill({ json: { value: { ok: true, value } } });
  });
}

const figures = (it: Figure, marketing: Figure) => (pair: PairView) => ({
  ...pair,
  it: { ...pair.it, figure: it },
  marketing: { ...pair.marketing, figure: marketing },
  balance: { kind: 'not-measurable' } as const,
  imbalance: undefined,
});

/** Without a figure the panel has no tile to wait for. */
const FIRST_DAY: Screen = { ...SCREENS.scorecard, ready: '.scorecard-unmeasured' };

test('while history is read the panel says how far, never a percentage', async ({ page }) => {
  await withFigures(page, figures(LOADING, LOADING), LOADING);
  const frame = await openScreen(page, FIRST_DAY);
  await expect(frame.getByText('No commitment can be measured yet.')).toBeVisible();
  await expect(
    frame.getByText('Reading history: 8 of 14 months, about 4 minutes.').first(),
  ).toBeVisible();
  await expect(frame.locator('main')).not.toContainText(/\d\s?%/);
});

test('too little data and no roster are told with what mends them, in French', async ({ page }) => {
  await withFigures(page, figures(FEW, NO_ROSTER), FEW);
  const frame = await openScreen(page, FIRST_DAY, { locale: 'fr-FR', theme: 'dark' });
  await takePicture(page, 'scorecard-first-day-dark-fr');
  await expect(frame.getByText('Aucun engagement n’est encore mesurable.')).toBeVisible();
  await expect(
    frame.getByText(/Données insuffisantes\s: 4 prototypes, il en faut 8/),
  ).toBeVisible();
  await expect(frame.getByText(/Non configuré\s: personne côté marketing/).first()).toBeVisible();
  await expect(frame.locator('main')).not.toContainText(/\d\s?%/);
});

test('a pair of which one side is known is shown whole, with what the other waits for', async ({
  page,
}) => {
  await withFigures(page, (pair) =>
    pair.id === 'A' ? { ...figures(pair.it.figure, FEW)(pair) } : pair,
  );
  const frame = await openScreen(page, SCREENS.scorecard);
  await expect(frame.getByTestId('tile-M1')).toContainText('%');
  await expect(frame.getByTestId('tile-M2')).toContainText('Not enough data: 4 items in progress');
  await expect(frame.getByTestId('pair-A')).toContainText('Not measurable yet');
});
