import type { IntlShape } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { JiraRefused } from '../../../../src/jira/jira-error';
import { flag, openIssue } from '../host';
import type { Graduation } from './graduate';

interface Teller {
  readonly intl: IntlShape;
  readonly say: (text: string) => void;
}

/** Tells which request a prototype has become, and what of it is still to be done. */
export function tellGraduation(
  { intl, say }: Teller,
  card: Card,
  outcome: Exclude<Graduation, { kind: 'not-made' }>,
  retry: () => void,
): void {
  const isThere = outcome.kind === 'there';
  const other = isThere ? outcome.delivery.issueKey : outcome.issueKey;
  const t = (id: string) =>
    intl.formatMessage({ id: `board.delivery.${id}` }, { key: card.key, other });
  const failures = isThere ? [] : outcome.failures;
  const title = t(isThere ? 'there' : 'made');
  const description = failures
    .map(({ step, error }) => `${t(`left-${step}`)} ${wordsOf(error)}`.trim())
    .join(' ');
  const open = { text: intl.formatMessage({ id: 'board.flag.open' }, { key: other }) };
  const again = { text: intl.formatMessage({ id: 'board.flag.retry' }), onClick: retry };
  // The link is found by its own; what else has failed is set on the request itself.
  const canRetry = failures.some(({ step }) => step === 'link');
  say([title, description].filter(Boolean).join(' '));
  flag({
    id: `board-delivery-${card.key}`,
    type: failures.length > 0 ? 'warning' : 'success',
    title,
    ...(description && { description }),
    actions: [...(canRetry ? [again] : []), { ...open, onClick: () => openIssue(other) }],
  });
}

/** Jira's own sentences, where it has any. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof JiraRefused)) return '';
  return [...error.messages, ...Object.values(error.fieldErrors)].join(' ');
}
