import { chromium, errors, type Browser, type Frame, type Page } from '@playwright/test';
import { findChromium } from '../tools/chromium.mjs';
import type { CleanUp } from './clean-up';
import { markFirstPaints, type Marks } from './in-frame/mark-first-paints';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A busy machine, and thousands of cards. */
const PATIENCE_MS = 60_000;

export async function openBrowser(cleanUp: CleanUp): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('The bench needs Chromium: install it, or set CHROMIUM_PATH to the program.');
  const mine = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args: FLAGS, ...mine });
  cleanUp.add(() => browser.close());
  return browser;
}

/** What to open, and what shows how far it is. */
export interface Visit {
  readonly url: string;
  /** `data-testid` of the frame. */
  readonly frame: string;
  /** Selectors by the names of their marks; the visit has begun when all are there. */
  readonly marks: Readonly<Record<string, string>>;
}

export interface Visited {
  readonly page: Page;
  readonly frame: Frame;
  /** Milliseconds from the start of the frame's navigation to the painting of each. */
  readonly marks: Marks;
  close(): Promise<void>;
}

/** Opens a page in a profile of its own: nothing is cached. */
export async function visit(browser: Browser, { url, frame, marks }: Visit): Promise<Visited> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'en-US',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  // tsx names functions by a helper that a page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(markFirstPaints, marks);
  await page.goto(url);
  const opened = await page.locator(`iframe[data-testid="${frame}"]`).elementHandle();
  const inside = await opened.contentFrame();
  if (!inside) throw new Error(`${url} has no frame ${frame}`);
  await untilPainted(inside, Object.keys(marks));
  const found = await inside.evaluate(() => (window as unknown as { paints: Marks }).paints);
  return { page, frame: inside, marks: found, close: () => context.close() };
}

async function untilPainted(frame: Frame, names: readonly string[]): Promise<void> {
  const arePainted = (wanted: readonly string[]) => {
    const { paints } = window as unknown as { paints?: Marks };
    return wanted.every((name) => paints?.[name] !== undefined);
  };
  await frame.waitForFunction(arePainted, names).catch((cause: unknown) => {
    if (!(cause instanceof errors.TimeoutError)) throw cause;
    const seconds = PATIENCE_MS / 1000;
    const message = `After ${seconds} s ${frame.url()} has not shown all of: ${names.join(', ')}`;
    throw new Error(message, { cause });
  });
}
