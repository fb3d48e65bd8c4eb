import type { IntlShape } from 'react-intl';
import type { NamedOption } from '../../../../src/domain/board/card';
import { findOptionKey, type FieldMap } from '../../../../src/domain/fields';
import type { SiteSettings } from '../../../../src/domain/settings';

/** Our own word of a reason that we know, Jira's of one that an admin added. */
export function reasonText(intl: IntlShape, fields: FieldMap, reason: NamedOption): string {
  const key = findOptionKey(fields.flagReason, reason.id);
  const id = `board.reason.${key}`;
  return key !== undefined && id in intl.messages ? intl.formatMessage({ id }) : reason.name;
}

/** On whom a card waits that is flagged for this reason. */
export function partyOf(
  intl: IntlShape,
  flagReasons: SiteSettings['flagReasons'],
  { id }: NamedOption,
): string {
  const party = flagReasons[id];
  const key = party === undefined || party === 'nobody' ? 'not-said' : party;
  return intl.formatMessage({ id: `board.party.${key}` });
}
