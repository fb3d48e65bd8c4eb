import { useIntl, type IntlShape } from 'react-intl';
import type { LaneSettings } from '../../../../src/domain/settings';
import { languageOf } from '../i18n';

/** What a lane is called: the admin's own word, in this language or the other, else ours for its key. */
export function laneName(intl: IntlShape, lane: Pick<LaneSettings, 'key' | 'name'>): string {
  return (
    ownWords(intl, lane.name) ||
    intl.formatMessage({ id: `lane.${lane.key}`, defaultMessage: lane.key })
  );
}

export function LaneName({ laneKey }: { readonly laneKey: string }) {
  return <>{laneName(useIntl(), { key: laneKey })}</>;
}

/** What an admin has written in this language, else in the other; empty for nothing. */
export function ownWords(intl: IntlShape, words: LaneSettings['name']): string {
  const { en, fr } = words ?? { en: '', fr: '' };
  return languageOf(intl.locale) === 'fr-FR' ? fr || en : en || fr;
}
