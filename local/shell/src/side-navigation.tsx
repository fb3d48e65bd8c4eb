import { paths } from './route';
import { useShell } from './shell-context';
import { follow } from './top-bar';

export function SideNavigation() {
  const { box, projects, word, language } = useShell();
  return (
    <nav className="shell-side" aria-label={word('navigation')}>
      <NavLink to="/">{word('forYou')}</NavLink>
      <h2>{word('spaces')}</h2>
      {projects.map((project) => (
        <section key={project.key}>
          <h3>{project.name}</h3>
          {box.pages.project.subPages.map((page, at) => (
            <NavLink
              key={page.route}
              to={paths.board(project.key) + (at === 0 ? '' : `/${page.route}`)}
            >
              {page.title[language]}
            </NavLink>
          ))}
          <NavLink to={paths.list(project.key)}>{word('list')}</NavLink>
          <NavLink to={paths.projectSettings(project.key)}>{word('spaceSettings')}</NavLink>
        </section>
      ))}
      <h2>{word('apps')}</h2>
      {box.pages.global.subPages.map((page) => (
        <NavLink key={page.route} to={paths.global(page.route)}>
          {page.title[language]}
        </NavLink>
      ))}
      <h2>Jira</h2>
      <NavLink to={paths.dashboard}>{word('dashboards')}</NavLink>
      <NavLink to={paths.admin}>{word('settings')}</NavLink>
      <NavLink to={paths.box}>{word('box')}</NavLink>
    </nav>
  );
}

function NavLink({ to, children }: { readonly to: string; readonly children: string }) {
  const isHere = decodeURI(location.pathname) === to;
  return (
    <a href={to} onClick={follow} aria-current={isHere ? 'page' : undefined}>
      {children}
    </a>
  );
}
