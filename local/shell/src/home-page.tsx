import { useEffect, useState } from 'react';
import { ModuleFrame } from './module-frame';
import { paths } from './route';
import { useShell } from './shell-context';
import { follow } from './top-bar';

interface Found {
  readonly key: string;
  readonly fields: { readonly summary: string; readonly status: { readonly name: string } };
}

export function HomePage() {
  const { word, hasNoProject } = useShell();
  return (
    <div className="shell-padded">
      <h1>{word('forYou')}</h1>
      {hasNoProject && <p>{word('noSpace')}</p>}
      <IssueList
        title={word('assignedToYou')}
        jql="assignee = currentUser() AND statusCategory != Done ORDER BY updated DESC"
      />
      <IssueList title={word('recent')} jql="updated >= -30d ORDER BY updated DESC" />
    </div>
  );
}

export function DashboardPage() {
  const { word } = useShell();
  return (
    <div className="shell-padded">
      <h1>{word('dashboards')}</h1>
      <GadgetCard />
      <IssueList
        title={word('assignedToYou')}
        jql="assignee = currentUser() AND statusCategory != Done ORDER BY updated DESC"
      />
    </div>
  );
}

const KEPT = 'entente.gadget';

/** The app's gadget, with the menu of Jira's own that edits it; this browser keeps its configuration. */
function GadgetCard() {
  const { word } = useShell();
  const [isEdited, setIsEdited] = useState(false);
  const [kept, setKept] = useState(() => localStorage.getItem(KEPT));
  const close = (payload: unknown) => {
    if (payload !== undefined) {
      localStorage.setItem(KEPT, JSON.stringify(payload));
      setKept(JSON.stringify(payload));
    }
    setIsEdited(false);
  };
  const configuration = JSON.parse(kept ?? 'null') as unknown;
  return (
    <section>
      <ModuleFrame
        module={{ type: 'jira:dashboardGadget', gadget: { configuration, isEdited } }}
        titled
        onClose={close}
      />
      <button type="button" onClick={() => setIsEdited(!isEdited)}>
        {word(isEdited ? 'closeEditing' : 'editGadget')}
      </button>
    </section>
  );
}

function IssueList({ title, jql }: { readonly title: string; readonly jql: string }) {
  const { jira } = useShell();
  const [issues, setIssues] = useState<readonly Found[]>([]);
  useEffect(() => {
    jira
      .send<{ issues: Found[] }>('POST', '/rest/api/3/search/jql', {
        jql,
        maxResults: 10,
        fields: ['summary', 'status'],
      })
      .then((found) => setIssues(found.issues))
      .catch(() => setIssues([]));
  }, [jira, jql]);
  return (
    <section>
      <h2>{title}</h2>
      <table className="shell-table">
        <tbody>
          {issues.map((issue) => (
            <tr key={issue.key}>
              <td>
                <a href={paths.issue(issue.key)} onClick={follow}>
                  {issue.key}
                </a>
              </td>
              <td>{issue.fields.summary}</td>
              <td>{issue.fields.status.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
