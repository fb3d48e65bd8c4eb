import { lazy, Suspense } from 'react';
import { BoardPage } from './board/board-page';
import type { HostContext } from './host';
import { start } from './start';
import { useRoute } from './ui/use-route';

const ProjectScorecard = lazy(async () => {
  const { ProjectScorecard: page } = await import('./scorecard/project-scorecard');
  return { default: page };
});

/** The sub-pages of the project page, as manifest.yml names them; the board comes first. */
function ProjectPage({ project }: Pick<HostContext, 'project'>) {
  const [route, navigate] = useRoute();
  if (!route) return null;
  if (project && route.segments[0] === 'scorecard')
    return (
      <Suspense fallback={null}>
        <ProjectScorecard projectId={project.id} route={route} navigate={navigate} />
      </Suspense>
    );
  return <BoardPage projectId={project?.id} />;
}

void start(['board'], ({ project }) => <ProjectPage project={project} />);
