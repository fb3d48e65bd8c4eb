import { useEffect, useState } from 'react';
import { IssueTable, LISTED_FIELDS, type ListedIssue } from './issue-table';
import { JiraSaidNo } from './jira-client';
import { navigate, paths, usePath } from './route';
import { useShell } from './shell-context';

/** Jira's own search by JQL, which the address holds; the first hundred of what it finds. */
export function SearchPage() {
  const { jira, word } = useShell();
  const jql = new URLSearchParams(usePath().split('?')[1]).get('jql') ?? '';
  const [typed, setTyped] = useState(jql);
  const [issues, setIssues] = useState<readonly ListedIssue[]>([]);
  const [refusal, setRefusal] = useState('');

  useEffect(() => {
    setTyped(jql);
    setRefusal('');
    setIssues([]);
    if (jql === '') return;
    jira
      .send<{ issues: ListedIssue[] }>('POST', '/rest/api/3/search/jql', {
        ...{ jql, maxResults: 100, fields: LISTED_FIELDS },
      })
      .then((found) => setIssues(found.issues))
      .catch((error: unknown) => {
        if (!(error instanceof JiraSaidNo)) throw error;
        setRefusal(error.message);
      });
  }, [jira, jql]);

  return (
    <div className="shell-padded">
      <h1>{word('search')}</h1>
      <form
        className="shell-field"
        onSubmit={(event) => {
          event.preventDefault();
          navigate(paths.search(typed));
        }}
      >
        <label>
          JQL
          <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
      </form>
      {refusal && <p role="alert">{refusal}</p>}
      <IssueTable issues={issues} />
    </div>
  );
}
