import { useCallback, useEffect, useState } from 'react';
import { Adf, type AdfNode } from './adf';
import { FieldValue } from './field-value';
import { IssueActivity } from './issue-activity';
import { onIssueChanged } from './issue-changes';
import { ModuleFrame } from './module-frame';
import { useShell } from './shell-context';
import { StatusMenu } from './status-menu';

export interface ViewedIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>> & {
    readonly summary: string;
    readonly description: AdfNode | null;
    readonly status: { readonly id: string; readonly name: string };
    readonly issuetype: { readonly id: string; readonly name: string };
    readonly project: { readonly id: string; readonly key: string; readonly name: string };
  };
  readonly names: Readonly<Record<string, string>>;
}

const SHOWN_ELSEWHERE = new Set([
  ...['summary', 'description', 'status', 'project', 'comment', 'attachment', 'issuelinks'],
  ...['worklog', 'votes', 'watches', 'creator', 'lastViewed', 'workratio', 'progress'],
  ...[
    'aggregateprogress',
    'statuscategorychangedate',
    'statusCategory',
    'subtasks',
    'timetracking',
  ],
]);

/** Jira's issue view: description and activity on the left, details on the right, our panel between. */
export function IssueView({ issueKey }: { readonly issueKey: string }) {
  const { jira, word } = useShell();
  const [issue, setIssue] = useState<ViewedIssue | 'missing'>();
  const [changes, setChanges] = useState(0);

  const load = useCallback(() => {
    jira
      .get<ViewedIssue>(`/rest/api/3/issue/${encodeURIComponent(issueKey)}?expand=names`)
      .then(setIssue)
      .catch(() => setIssue('missing'));
    setChanges((n) => n + 1);
  }, [jira, issueKey]);
  useEffect(load, [load]);
  useEffect(() => onIssueChanged(load), [load]);

  if (issue === undefined) return null;
  if (issue === 'missing') return <p>{word('notFound')}</p>;
  const { fields, id, key } = issue;
  const module = {
    project: fields.project,
    issue: { id, key, type: fields.issuetype.name, typeId: fields.issuetype.id },
  };
  return (
    <article className="shell-issue">
      <div>
        <p className="shell-crumbs">
          {fields.project.name} / {fields.issuetype.name} / {key}
        </p>
        <h1>{fields.summary}</h1>
        <h2>{word('description')}</h2>
        <Adf node={fields.description} />
        {/* Another status is another state of the panel; Jira opens the frame anew, too. */}
        <ModuleFrame module={{ type: 'jira:issuePanel', ...module }} titled />
        <IssueActivity issueKey={key} version={changes} onChange={load} />
      </div>
      <aside>
        <StatusMenu issue={issue} onChange={load} />
        <ModuleFrame module={{ type: 'jira:issueContext', ...module }} titled />
        <h2>{word('details')}</h2>
        <dl className="shell-details">
          {Object.entries(fields)
            .filter(([field, value]) => !SHOWN_ELSEWHERE.has(field) && hasValue(value))
            .map(([field, value]) => (
              <div key={field}>
                <dt>{issue.names[field] ?? field}</dt>
                <dd>
                  <FieldValue value={value} />
                </dd>
              </div>
            ))}
        </dl>
      </aside>
    </article>
  );
}

/** A rank ("0|i000:") has a value, but none that tells anybody anything. */
function hasValue(value: unknown): boolean {
  if (typeof value === 'string' && value.startsWith('0|')) return false;
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}
