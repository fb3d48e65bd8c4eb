import { BoardPage } from './board/board-page';
import { start } from './start';

void start(['board'], ({ project }) => <BoardPage projectId={project?.id} />);
