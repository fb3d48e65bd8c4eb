import { useIntl } from 'react-intl';
import type { LaneSettings, ProjectSettings } from '../../../../src/domain/settings';
import { ownWords } from '../ui/lane-name';
import { useBoard } from './board-context';

interface Props {
  readonly lane: LaneSettings;
  readonly project: ProjectSettings;
  readonly passedToday: string | undefined;
  /** Everything, or only the line of an entry that breaks the policy. */
  readonly isWhole: boolean;
}

/** What a lane is for, who may enter, what is promised in it. */
export function LanePolicy({ lane, project, passedToday, isWhole }: Props) {
  const intl = useIntl();
  const { names, joint } = useBoard();
  const t = (id: string, values = {}) => intl.formatMessage({ id: `board.policy.${id}` }, values);
  const isOurs = `board.policy.${lane.key}` in intl.messages;
  const { limit, isLimitHard, sleDays, capacityShare, answerWithinDays } = lane;
  const sentences = [
    ownWords(intl, lane.policy) || t(isOurs ? lane.key : 'other'),
    limit !== undefined && t(isLimitHard ? 'limit-hard' : 'limit', { limit }),
    t('answer', { days: names.days(answerWithinDays) }),
    sleDays !== undefined && t('sle', { days: names.days(sleDays) }),
    capacityShare !== undefined && t('share', { share: capacityShare }),
    t('pulls'),
    t('version', { version: project.version }),
  ];
  return (
    <p className="board-policy">
      {joint.projects.length > 1 && `${project.projectKey} · `}
      {isWhole && sentences.filter(Boolean).join(' ')}
      {passedToday !== undefined && (
        <span className="board-over-text">
          {' '}
          <span aria-hidden>▲ </span>
          {t('passed-today', { reason: passedToday })}
        </span>
      )}
    </p>
  );
}
