import { useEffect, useState } from 'react';
import { Adf, adfOf, type AdfNode } from './adf';
import { useShell } from './shell-context';

interface Comment {
  readonly id: string;
  readonly author: { readonly displayName: string };
  readonly created: string;
  readonly body: AdfNode;
}

interface HistoryEntry {
  readonly id: string;
  readonly author?: { readonly displayName: string };
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fromString: string | null;
    readonly toString: string | null;
  }[];
}

interface Props {
  readonly issueKey: string;
  /** Grows with each change, so that the lists are read again. */
  readonly version: number;
  readonly onChange: () => void;
}

export function IssueActivity({ issueKey, version, onChange }: Props) {
  const { jira, word, session } = useShell();
  const [comments, setComments] = useState<readonly Comment[]>([]);
  const [history, setHistory] = useState<readonly HistoryEntry[]>([]);
  const [text, setText] = useState('');
  const base = `/rest/api/3/issue/${issueKey}`;

  useEffect(() => {
    void jira
      .get<{ comments: Comment[] }>(`${base}/comment?maxResults=100`)
      .then((page) => setComments(page.comments));
    void jira
      .get<{ values: HistoryEntry[] }>(`${base}/changelog?maxResults=100`)
      .then((page) => setHistory([...page.values].reverse()));
  }, [jira, base, version]);

  const send = async () => {
    await jira.send('POST', `${base}/comment`, { body: adfOf(text) });
    setText('');
    onChange();
  };
  const when = (iso: string) =>
    new Date(iso).toLocaleString(session.locale, { dateStyle: 'medium', timeStyle: 'short' });

  return (
    <section>
      <h2>{word('activity')}</h2>
      <h3>{word('comments')}</h3>
      {comments.map((comment) => (
        <div key={comment.id} className="shell-comment">
          <b>{comment.author.displayName}</b> <small>{when(comment.created)}</small>
          <Adf node={comment.body} />
        </div>
      ))}
      <textarea
        aria-label={word('addComment')}
        placeholder={word('addComment')}
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button disabled={!text.trim()} onClick={() => void send()}>
        {word('save')}
      </button>
      <h3>{word('history')}</h3>
      {history.map((entry) => (
        <div key={entry.id} className="shell-comment">
          <b>{entry.author?.displayName}</b> <small>{when(entry.created)}</small>
          {entry.items.map((item, i) => (
            <p key={i}>
              {item.field}: {item.fromString ?? '–'} →{' '}
              {Object.hasOwn(item, 'toString') ? item.toString : '–'}
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
