import { expectAccessible } from './support/accessible';
import { openScreen, SCREENS, type Look } from './support/screens';
import { takePicture } from './support/screenshot';
import { expect, test } from './support/test';

/** Each language, each theme and each width once: 320 px is a 1280 px page at 400 %. */
const LOOKS: readonly Look[] = [
  { locale: 'en-US', theme: 'dark', width: 1400 },
  { locale: 'fr-FR', theme: 'light', width: 320 },
];

// None needs another: whichever worker is free takes the next.
test.describe.configure({ mode: 'parallel' });

for (const screen of Object.values(SCREENS)) {
  for (const look of LOOKS) {
    const { locale, theme, width } = look;
    test(`${screen.name} is accessible and whole in ${locale}, ${theme}, ${width} px`, async ({
      page,
    }) => {
      const frame = await openScreen(page, screen, look);
      await takePicture(page, `${screen.name}-${theme}-${locale.slice(0, 2)}-${width}`);
      await expect(frame.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));

      await expectAccessible(page);

      // A table or a board may scroll in itself; the page never scrolls sideways.
      const overflow = await frame
        .locator('html')
        .evaluate((html) => html.scrollWidth - html.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
