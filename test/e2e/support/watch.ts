import type { BrowserContext } from '@playwright/test';

/** What pages said that no user should cause: each is a line that a failing test can print. */
export interface Watch {
  readonly complaints: readonly string[];
  /** Lets complaints that match pass, from now on; the test says why in a comment beside it. */
  allow(pattern: RegExp): void;
}

const REPORT = 'ententeReportViolation';

/**
 * Listens, in all pages of a context and their frames, to console errors, uncaught errors, and
 * violations of the Content Security Policy. Call before the first navigation.
 */
export async function watch(context: BrowserContext): Promise<Watch> {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  const complain = (text: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) complaints.push(text);
  };
  context.on('weberror', (error) => {
    complain(`uncaught: ${error.error().message}`);
  });
  context.on('console', (message) => {
    // Chromium tells of a violation here, too: the listener below has it with its directive.
    if (message.text().includes('Content Security Policy')) return;
    if (message.type() === 'error') complain(`console: ${message.text()}`);
  });
  await context.exposeBinding(REPORT, ({ frame }, text: string) => {
    complain(`CSP in ${new URL(frame.url()).pathname}: ${text}`);
  });
  await context.addInitScript((report) => {
    document.addEventListener('securitypolicyviolation', (violation) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = violation;
      const tell = (window as unknown as Record<string, (text: string) => void>)[report];
      tell?.(`${effectiveDirective} refuses ${blockedURI} (${sourceFile}:${lineNumber})`);
    });
  }, REPORT);
  return { complaints, allow: (pattern) => void allowed.push(pattern) };
}
