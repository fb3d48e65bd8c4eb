import type { IntlShape } from 'react-intl';
import type { FieldValues } from '../../../../src/domain/field-values';

/**
 * Answers that have no field on the team's screen, and the link, as lines of text: what somebody
 * wrote is never dropped.
 */
export function describeUnplaced(intl: IntlShape, unplaced: FieldValues, link: string): string {
  const lines = Object.entries(unplaced).map(
    ([key, value]) =>
      `${intl.formatMessage({ id: `intake.describe.${key}` })} ${wordsOf(intl, key, value)}`,
  );
  if (link) lines.push(`${intl.formatMessage({ id: 'intake.describe.link' })} ${link}`);
  return lines.join('\n');
}

const PREFIXES: Readonly<Record<string, string>> = {
  channel: 'intake.channel',
  dataClass: 'intake.data-class',
  costOfWaiting: 'intake.cost-profile',
};

function wordsOf(intl: IntlShape, key: string, value: unknown): string {
  const word = (option: unknown) => {
    const id = `${PREFIXES[key]}.${String(option)}`;
    return id in intl.messages ? intl.formatMessage({ id }) : String(option);
  };
  if (Array.isArray(value)) return intl.formatList(value.map(word));
  return typeof value === 'number' ? intl.formatNumber(value) : word(value);
}
