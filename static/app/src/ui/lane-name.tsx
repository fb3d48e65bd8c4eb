import { useIntl, type IntlShape } from 'react-intl';
import type { LaneSettings } from '../../../../src/domain/settings';
import { languageOf } from '../i18n';

/** What a lane is called: the admin's own word, in this language or the other, else ours for its key. */
export function laneName(intl: IntlShape, lane: Pick<LaneSettings, 'key' | 'name'>): string {
  const { en, fr } = lane.name ?? { en: '', fr: '' };
  const given = languageOf(intl.locale) === 'fr-FR' ? fr || en : en || fr;
  return given || intl.formatMessage({ id: `lane.${lane.key}`, defaultMessage: lane.key });
}

export function LaneName({ laneKey }: { readonly laneKey: string }) {
  return <>{laneName(useIntl(), { key: laneKey })}</>;
}
