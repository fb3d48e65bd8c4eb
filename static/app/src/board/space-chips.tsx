import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { BoardView } from '../../../../src/domain/board/board-view';
import { call } from '../rpc';
import { useBoard } from './board-context';
import { Toggle } from './filter-controls';

interface Props {
  readonly view: BoardView;
  readonly onChange: (change: Partial<BoardView>) => void;
  readonly isWanted: boolean;
}

const PROJECTS_FRESH_MS = 300_000;

/** The other spaces that the user may see, each a chip that brings its cards onto this board. */
export function SpaceChips({ view, onChange, isWanted }: Props) {
  const intl = useIntl();
  const { projectId, projectKey } = useBoard().setup.project;
  const { data } = useQuery({
    queryKey: ['board-projects'],
    enabled: isWanted,
    staleTime: PROJECTS_FRESH_MS,
    queryFn: () => call('listProjects', {}),
  });
  const others = data?.projects.filter((each) => each.projectId !== projectId) ?? [];
  if (others.length === 0) return null;
  const shown = view.projectIds ?? [];
  const toggle = (id: string, isOn: boolean) => {
    const rest = shown.filter((each) => each !== id);
    const projectIds = isOn ? [...rest, id] : rest;
    onChange({ projectIds: projectIds.length > 0 ? projectIds : undefined });
  };
  return (
    <div
      className="board-spaces"
      role="group"
      aria-label={intl.formatMessage({ id: 'board.spaces' })}
    >
      <span className="subtle">{projectKey} +</span>
      {others.map(({ projectId: id, projectKey: key }) => (
        <Toggle
          key={id}
          isOn={shown.includes(id)}
          text={key}
          onToggle={(isOn) => toggle(id, isOn)}
        />
      ))}
    </div>
  );
}
