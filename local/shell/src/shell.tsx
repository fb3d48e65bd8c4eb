import { useEffect, useMemo, useState } from 'react';
import { CreateDialog } from './create-dialog';
import { Flags } from './flags';
import { IssueModal } from './issue-modal';
import { jiraAs } from './jira-client';
import { Page } from './page';
import { parseRoute, usePath } from './route';
import { saveSession, type Box, type BoxProject, type Session } from './session';
import { ShellProvider, type ShellState, type ShownFlag } from './shell-context';
import { SideNavigation } from './side-navigation';
import { Strip } from './strip';
import { TopBar } from './top-bar';
import { wordsFor } from './words';

const AUTO_DISMISS_MS = 8000;

interface Props {
  readonly box: Box;
  readonly initial: Session;
}

/** Jira around our frames: navigation, the page of the address, and what floats above it. */
export function Shell({ box, initial }: Props) {
  const [session, setSession] = useState(initial);
  const [projects, setProjects] = useState<readonly BoxProject[]>();
  const [flags, setFlags] = useState<readonly ShownFlag[]>([]);
  const [issue, setIssue] = useState<{ key: string; onClose?: () => void }>();
  const [create, setCreate] = useState<{ projectId?: string; onClose?: (ids: string[]) => void }>();
  const address = usePath();
  const jira = useMemo(() => jiraAs(session.accountId), [session.accountId]);

  useEffect(() => {
    document.documentElement.lang = session.locale.slice(0, 2);
    document.documentElement.dataset.colorMode = session.theme;
    saveSession(session);
  }, [session]);

  useEffect(() => {
    jira
      .get<{ values: BoxProject[] }>('/rest/api/3/project/search?orderBy=key')
      .then(({ values }) => setProjects(values.map(({ id, key, name }) => ({ id, key, name }))))
      .catch(() => setProjects([]));
  }, [jira]);

  const state = useMemo((): ShellState => {
    const closeFlag = (id: string) => setFlags((all) => all.filter((flag) => flag.id !== id));
    return {
      box,
      session,
      jira,
      projects: projects ?? [],
      hasNoProject: projects?.length === 0,
      word: wordsFor(session.locale),
      language: session.locale.startsWith('fr') ? 'fr' : 'en',
      showFlag: (flag) => {
        setFlags((all) => [...all.filter((other) => other.id !== flag.id), flag]);
        if (flag.isAutoDismiss) setTimeout(() => closeFlag(flag.id), AUTO_DISMISS_MS);
      },
      closeFlag,
      openIssue: (key, onClose) => setIssue({ key, ...(onClose && { onClose }) }),
      openCreate: (projectId, onClose) =>
        setCreate({ ...(projectId && { projectId }), ...(onClose && { onClose }) }),
    };
  }, [box, session, jira, projects]);

  const closeIssue = () => {
    issue?.onClose?.();
    setIssue(undefined);
  };
  const closeCreate = (issueIds: string[]) => {
    create?.onClose?.(issueIds);
    setCreate(undefined);
  };

  return (
    <ShellProvider value={state}>
      <div className="shell">
        <TopBar onChange={setSession} />
        {box.strip.length > 0 && <Strip onChange={setSession} />}
        <div className="shell-body">
          <SideNavigation />
          <main className="shell-main" id="main">
            {/* Another person, language or theme is another visit: frames are opened anew. */}
            <Page
              key={`${session.accountId} ${session.locale} ${session.theme}`}
              route={parseRoute(address.split('?')[0]!)}
            />
          </main>
        </div>
        {issue && <IssueModal issueKey={issue.key} onClose={closeIssue} />}
        {create && <CreateDialog projectId={create.projectId} onClose={closeCreate} />}
        <Flags flags={flags} onClose={state.closeFlag} />
      </div>
    </ShellProvider>
  );
}
