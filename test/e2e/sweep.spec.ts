import AxeBuilder from '@axe-core/playwright';
import { openScreen, SCREENS, type Look } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

/** Each language, each theme and each width once: 320 px is a 1280 px page at 400 %. */
const LOOKS: readonly Look[] = [
  { locale: 'en-US', theme: 'dark', width: 1400 },
  { locale: 'fr-FR', theme: 'light', width: 320 },
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const screen of Object.values(SCREENS)) {
  for (const look of LOOKS) {
    const { locale, theme, width } = look;
    test(`${screen.name} is accessible and whole in ${locale}, ${theme}, ${width} px`, async ({
      page,
    }) => {
      const frame = await openScreen(page, screen, look);
      await takePicture(page, `${screen.name}-${theme}-${locale.slice(0, 2)}-${width}`);
      await expect(frame.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));

      const report = await new AxeBuilder({ page })
        .include([`iframe[data-testid="frame-${screen.frame}"]`, 'body'])
        .withTags(TAGS)
        .analyze();
      expect(report.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

      // A table or a board may scroll in itself; the page never scrolls sideways.
      const overflow = await frame
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
