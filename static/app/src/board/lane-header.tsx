import FocusAreaIcon from '@atlaskit/icon/core/focus-area';
import InformationCircleIcon from '@atlaskit/icon/core/information-circle';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toOneDecimal } from '../../../../src/domain/board/age';
import type { Card } from '../../../../src/domain/board/card';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { useBoard } from './board-context';
import { LanePolicy } from './lane-policy';
import { LaneLoad } from './load-text';
import type { NamedLoad } from './loads';
import { useSpacesText } from './use-spaces-text';
import { worstOf } from './worst-load';

export interface LaneHeaderProps {
  readonly laneKey: string;
  /** One; of several spaces their sum, then those that are worse off than all together. */
  readonly loads: readonly NamedLoad[];
  readonly oldestDays: number | undefined;
  /** Of each project that has one. */
  readonly next: readonly Card[];
  /** In the Urgent lane: working days by which one more pushes planned work back. */
  readonly urgentDays: number | undefined;
  /** Reason given today for passing a limit here. */
  readonly passedToday: (project: ProjectSettings) => string | undefined;
  readonly isFolded: boolean;
  readonly isFocused: boolean;
  readonly onFold: () => void;
  readonly onFocus: () => void;
  readonly onGoTo: (card: Card) => void;
}

/** A lane's name and figures; its policy opens under it. */
export function LaneHeader(props: LaneHeaderProps) {
  const { laneKey, loads, isFolded, passedToday } = props;
  const { names, joint } = useBoard();
  const t = useLaneText(laneKey);
  const [isPolicyOpen, setPolicyOpen] = useState(false);
  const worst = worstOf(loads);
  const policies = joint.projects.flatMap((project) => {
    const lane = project.lanes.find(({ key }) => key === laneKey);
    return lane ? [{ project, lane, passedToday: passedToday(project) }] : [];
  });
  const [whole] = loads;
  const spaces = whole?.spaces ?? loads;
  const isOver = (projectId: string) =>
    spaces.some(({ id, load }) => load.kind === 'over' && id === `${projectId}/${laneKey}`);
  // A lane over its limit says why by itself.
  const shown = policies.filter(
    ({ project, passedToday: reason }) =>
      isPolicyOpen || (reason !== undefined && isOver(project.projectId)),
  );
  const ofSpaces = useSpacesText();
  return (
    <div className={`board-lane-head is-${worst}`}>
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
        <h2 id={`lane-${laneKey}`}>{names.lane(laneKey)}</h2>
        <LaneFigures {...props} />
        {policies.length > 0 && (
          <PolicyButton laneKey={laneKey} isOpen={isPolicyOpen} onToggle={setPolicyOpen} />
        )}
        <FocusButton {...props} />
      </div>
      {isPolicyOpen && whole?.spaces && (
        <p className="board-policy">{ofSpaces(whole.load, whole.spaces)}</p>
      )}
      {shown.map((policy) => (
        <LanePolicy key={policy.project.projectId} {...policy} isWhole={isPolicyOpen} />
      ))}
    </div>
  );
}

function useLaneText(laneKey: string) {
  const intl = useIntl();
  const { names } = useBoard();
  return (id: string, values = {}) =>
    intl.formatMessage({ id: `board.lane.${id}` }, { lane: names.lane(laneKey), ...values });
}

/** Load, cap of the Urgent lane, oldest card, next card. */
function LaneFigures(props: LaneHeaderProps) {
  const { laneKey, loads, oldestDays, next, urgentDays, onGoTo } = props;
  const intl = useIntl();
  const { names } = useBoard();
  const t = useLaneText(laneKey);
  const load = loads.length === 1 ? loads[0]?.load : undefined;
  return (
    <>
      {loads.map(({ id, ...each }) => (
        <LaneLoad key={id} {...each} />
      ))}
      {laneKey === 'urgent' && load && load.kind !== 'unlimited' && (
        <span className="subtle">
          {intl.formatMessage(
            { id: urgentDays === undefined ? 'board.urgent.cap' : 'board.urgent.cap-costs' },
            { limit: load.limit, days: names.days(toOneDecimal(urgentDays ?? 0)) },
          )}
        </span>
      )}
      {oldestDays !== undefined && (
        <span className="subtle">{t('oldest', { days: names.days(oldestDays) })}</span>
      )}
      {next.map((card) => (
        <button key={card.id} type="button" className="board-link" onClick={() => onGoTo(card)}>
          {t('next', { key: card.key })}
        </button>
      ))}
    </>
  );
}

interface PolicyProps {
  readonly laneKey: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

function PolicyButton({ laneKey, isOpen, onToggle }: PolicyProps) {
  const label = useLaneText(laneKey)('policy');
  return (
    <button
      type="button"
      className="board-icon-button"
      aria-expanded={isOpen}
      aria-label={label}
      title={label}
      onClick={() => onToggle(!isOpen)}
    >
      <InformationCircleIcon label="" size="small" />
    </button>
  );
}

function FocusButton({ laneKey, isFocused, onFocus }: LaneHeaderProps) {
  const t = useLaneText(laneKey);
  const label = t(isFocused ? 'unfocus' : 'focus');
  return (
    <button
      type="button"
      className="board-icon-button"
      aria-pressed={isFocused}
      aria-label={label}
      title={label}
      onClick={onFocus}
    >
      <FocusAreaIcon label="" size="small" />
    </button>
  );
}
