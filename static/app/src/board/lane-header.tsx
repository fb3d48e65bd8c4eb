import FocusAreaIcon from '@atlaskit/icon/core/focus-area';
import InformationCircleIcon from '@atlaskit/icon/core/information-circle';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { Load } from '../../../../src/domain/board/limits';
import { NO_LANE } from '../../../../src/domain/board/place';
import { useBoard } from './board-context';
import { LanePolicy } from './lane-policy';
import { LaneLoad } from './load-text';

export interface LaneHeaderProps {
  readonly laneKey: string;
  readonly load: Load;
  readonly oldestDays: number | undefined;
  readonly next: Card | undefined;
  /** Reason given today for passing a limit here. */
  readonly passedToday: string | undefined;
  readonly isFolded: boolean;
  readonly isFocused: boolean;
  readonly onFold: () => void;
  readonly onFocus: () => void;
  readonly onGoTo: (card: Card) => void;
}

export function LaneHeader(props: LaneHeaderProps) {
  const { laneKey, load, oldestDays, next, isFolded, isFocused } = props;
  const intl = useIntl();
  const { names, setup } = useBoard();
  const [isPolicyOpen, setPolicyOpen] = useState(false);
  const lane = names.lane(laneKey);
  const t = (id: string, values = {}) =>
    intl.formatMessage({ id: `board.lane.${id}` }, { lane, ...values });
  const settings = setup.project.lanes.find(({ key }) => key === laneKey);
  // A lane over its limit says why by itself.
  const showsPolicy = isPolicyOpen || (load.kind === 'over' && props.passedToday !== undefined);
  return (
    <div className={`board-lane-head is-${load.kind}`}>
      <div className="board-lane-line">
        <button
          type="button"
          className="board-fold"
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'unfold' : 'fold')}
          onClick={props.onFold}
        >
          <span aria-hidden>{isFolded ? '▸' : '▾'}</span>
        </button>
        <h2 id={`lane-${laneKey}`}>{lane}</h2>
        <LaneLoad load={load} />
        {laneKey === 'urgent' && load.kind !== 'unlimited' && (
          <span className="subtle">
            {intl.formatMessage({ id: 'board.urgent.cap' }, { limit: load.limit })}
          </span>
        )}
        {oldestDays !== undefined && (
          <span className="subtle">{t('oldest', { days: names.days(oldestDays) })}</span>
        )}
        {next && (
          <button type="button" className="board-link" onClick={() => props.onGoTo(next)}>
            {t('next', { key: next.key })}
          </button>
        )}
        {laneKey !== NO_LANE && (
          <button
            type="button"
            className="board-icon-button"
            aria-expanded={isPolicyOpen}
            aria-label={t('policy')}
            title={t('policy')}
            onClick={() => setPolicyOpen(!isPolicyOpen)}
          >
            <InformationCircleIcon label="" size="small" />
          </button>
        )}
        <button
          type="button"
          className="board-icon-button"
          aria-pressed={isFocused}
          aria-label={t(isFocused ? 'unfocus' : 'focus')}
          title={t(isFocused ? 'unfocus' : 'focus')}
          onClick={props.onFocus}
        >
          <FocusAreaIcon label="" size="small" />
        </button>
      </div>
      {settings && showsPolicy && (
        <LanePolicy lane={settings} passedToday={props.passedToday} isWhole={isPolicyOpen} />
      )}
    </div>
  );
}
