import { BoxPage } from './box-page';
import { DashboardPage, HomePage } from './home-page';
import { IssueView } from './issue-view';
import { ListPage } from './list-page';
import { ModuleFrame } from './module-frame';
import { paths, type Route } from './route';
import { SearchPage } from './search-page';
import { useShell } from './shell-context';

interface Props {
  readonly route: Route;
}

export function Page({ route }: Props) {
  const { projects, hasNoProject, word } = useShell();
  switch (route.kind) {
    case 'home':
      return <HomePage />;
    case 'dashboard':
      return <DashboardPage />;
    case 'box':
      return <BoxPage />;
    case 'admin':
      return <ModuleFrame module={{ type: 'jira:adminPage' }} basePath={paths.admin} fill />;
    case 'global-page':
      return <ModuleFrame module={{ type: 'jira:globalPage' }} basePath={paths.global()} fill />;
    case 'search':
      return <SearchPage />;
    case 'issue':
      return (
        <div className="shell-padded">
          <IssueView key={route.issueKey} issueKey={route.issueKey} />
        </div>
      );
    case 'list':
    case 'project-settings':
    case 'project-page': {
      const project = projects.find(({ key }) => key === route.projectKey);
      if (!project)
        return (
          <p className="shell-padded">
            {projects.length > 0 || hasNoProject ? word('notFound') : ''}
          </p>
        );
      if (route.kind === 'list') return <ListPage key={project.id} project={project} />;
      const isSettings = route.kind === 'project-settings';
      return (
        <ModuleFrame
          key={`${project.id} ${route.kind}`}
          module={{ type: isSettings ? 'jira:projectSettingsPage' : 'jira:projectPage', project }}
          basePath={(isSettings ? paths.projectSettings : paths.board)(project.key)}
          fill
        />
      );
    }
    case 'unknown':
      return <p className="shell-padded">{word('notFound')}</p>;
  }
}
