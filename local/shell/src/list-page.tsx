import { useEffect, useState } from 'react';
import { paths } from './route';
import type { BoxProject } from './session';
import { useShell } from './shell-context';
import { follow } from './top-bar';

interface ListedIssue {
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly status: { readonly name: string };
    readonly issuetype: { readonly name: string };
    readonly priority: { readonly name: string } | null;
    readonly assignee: { readonly displayName: string } | null;
  };
}

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
        fields: ['summary', 'status', 'issuetype', 'priority', 'assignee'],
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
      <table className="shell-table">
        <thead>
          <tr>
            <th>{word('type')}</th>
            <th>{word('key')}</th>
            <th>{word('summary')}</th>
            <th>{word('status')}</th>
            <th>{word('priority')}</th>
            <th>{word('assignee')}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ key, fields }) => (
            <tr key={key}>
              <td>{fields.issuetype.name}</td>
              <td>
                <a href={paths.issue(key)} onClick={follow}>
                  {key}
                </a>
              </td>
              <td>{fields.summary}</td>
              <td>{fields.status.name}</td>
              <td>{fields.priority?.name}</td>
              <td>{fields.assignee?.displayName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
