import CalendarIcon from '@atlaskit/icon/core/calendar';
import ClockIcon from '@atlaskit/icon/core/clock';
import FlagFilledIcon from '@atlaskit/icon/core/flag-filled';
import ShieldStrikethroughIcon from '@atlaskit/icon/core/shield-strikethrough';
import StatusWarningIcon from '@atlaskit/icon/core/status-warning';
import { useIntl, type IntlShape } from 'react-intl';
import type { FieldMap } from '../../../../src/domain/fields';
import type { Signal } from '../../../../src/domain/board/signals';
import { useBoard } from './board-context';
import { chanceText, shortDay } from './chance-text';
import type { Names } from './names';
import { reasonText } from './reason-text';

const ICONS = {
  blocked: FlagFilledIcon,
  waiting: ClockIcon,
  'verdict-due': CalendarIcon,
  'trial-ends': CalendarIcon,
  'past-usual': StatusWarningIcon,
  unlikely: CalendarIcon,
  'waiver-expired': ShieldStrikethroughIcon,
} as const;

/** One signal: a shape and words, and only then a colour. */
export function SignalLine({ signal }: { readonly signal: Signal }) {
  const intl = useIntl();
  const { names, setup } = useBoard();
  const Icon = ICONS[signal.kind];
  return (
    <span className={`board-signal is-${signal.kind}`}>
      <Icon label="" size="small" />
      <span>{signalText(intl, names, setup.site.fields, signal)}</span>
    </span>
  );
}

export function signalText(
  intl: IntlShape,
  names: Names,
  fields: FieldMap,
  signal: Signal,
): string {
  const t = (id: string, values = {}) => intl.formatMessage({ id: `board.${id}` }, values);
  const during = (what: string, days: number | undefined) =>
    days === undefined ? what : t('signal.for', { what, days: names.days(days) });
  switch (signal.kind) {
    case 'blocked': {
      const reason = signal.reason && reasonText(intl, fields, signal.reason);
      const what = reason ? t('signal.blocked-reason', { reason }) : t('signal.blocked');
      return during(what, signal.days);
    }
    case 'waiting':
      return during(t(`waiting-on.${signal.on}`), signal.days);
    case 'verdict-due':
      return signal.inDays < 0
        ? t('signal.verdict-late', { days: -signal.inDays })
        : t('signal.verdict-due', { inDays: signal.inDays });
    case 'trial-ends':
      return t('signal.trial-ends', { inDays: signal.inDays });
    case 'past-usual': {
      const days = names.days(signal.days);
      return t('signal.past-usual', { days, usual: signal.usualDays });
    }
    case 'unlikely': {
      const day = shortDay(intl, signal.day);
      return signal.isPast
        ? t('signal.needed-since', { day })
        : t('signal.unlikely', { day, chance: chanceText(intl, signal.chance) });
    }
    case 'waiver-expired':
      return t('signal.waiver-expired', { count: signal.count });
  }
}
