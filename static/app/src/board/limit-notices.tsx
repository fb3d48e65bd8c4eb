import { FormattedMessage } from 'react-intl';
import type { LimitState } from '../../../../src/domain/board/limits';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { useBoard } from './board-context';

/** Every limit of a project, as it is now. */
export interface ProjectLimits {
  readonly project: ProjectSettings;
  readonly limits: readonly LimitState[];
}

/**
 * Limits that are over and that nothing else on the board explains: hard ones, which this board does
 * not let anybody pass, and those of cells while the board is cut otherwise.
 */
export function LimitNotices({ all }: { readonly all: readonly ProjectLimits[] }) {
  const { names, joint, scheme, columnScheme } = useBoard();
  const areCellsDrawn = scheme.kind === 'lane' && columnScheme.kind === 'stage';
  const told = all.flatMap(({ project, limits }) =>
    limits
      .filter(({ kind, count, limit, isHard }) => {
        return count > limit && (isHard || (kind === 'block' && !areCellsDrawn));
      })
      .map((limit) => ({ ...limit, project })),
  );
  if (told.length === 0) return null;
  return (
    <div className="board-notice" role="note">
      {told.map(({ project, kind, key, count, limit, isHard }) => (
        <p key={`${project.projectId} ${kind} ${key}`}>
          <span aria-hidden>▲ </span>
          {joint.projects.length > 1 && `${project.projectKey} · `}
          <FormattedMessage
            id={isHard ? 'board.limit.hard-passed' : 'board.limit.passed'}
            values={{
              what: names.limit({ kind, key }, project),
              ...{ count, limit, over: count - limit },
            }}
          />
        </p>
      ))}
    </div>
  );
}
