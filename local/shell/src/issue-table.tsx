import { paths } from './route';
import { useShell } from './shell-context';
import { follow } from './top-bar';

export interface ListedIssue {
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly status: { readonly name: string };
    readonly issuetype: { readonly name: string };
    readonly priority: { readonly name: string } | null;
    readonly assignee: { readonly displayName: string } | null;
  };
}

export const LISTED_FIELDS = ['summary', 'status', 'issuetype', 'priority', 'assignee'] as const;

export function IssueTable({ issues }: { readonly issues: readonly ListedIssue[] }) {
  const { word } = useShell();
  return (
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
  );
}
