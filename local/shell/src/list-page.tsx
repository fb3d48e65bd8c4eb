import { useEffect, useState } from 'react';
import { IssueTable, LISTED_FIELDS, type ListedIssue } from './issue-table';
import type { BoxProject } from './session';
import { useShell } from './shell-context';

/** Jira's list of a space: enough of it to find an issue again. */
export function ListPage({ project }: { readonly project: BoxProject }) {
  const { jira, word } = useShell();
  const [issues, setIssues] = useState<readonly ListedIssue[]>([]);
  const [text, setText] = useState('');
  useEffect(() => {
    const words = text.replace(/["\\]/g, ' ').trim();
    const matching = words ? ` AND text ~ "${words}"` : '';
    jira
      .send<{ issues: ListedIssue[] }>('POST', '/rest/api/3/search/jql', {
        jql: `project = ${project.key}${matching} ORDER BY created DESC`,
        maxResults: 100,
        fields: LISTED_FIELDS,
      })
      .then((found) => setIssues(found.issues))
      .catch(() => setIssues([]));
  }, [jira, project.key, text]);
  return (
    <div className="shell-padded">
      <h1>{project.name}</h1>
      <input
        type="search"
        aria-label={word('summary')}
        placeholder={word('summary')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <IssueTable issues={issues} />
    </div>
  );
}
