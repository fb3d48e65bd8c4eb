import { useEffect, useRef } from 'react';
import { IssueView } from './issue-view';
import { useShell } from './shell-context';

interface Props {
  readonly issueKey: string;
  readonly onClose: () => void;
}

/** Jira's issue view over the page, as `ViewIssueModal` opens it. */
export function IssueModal({ issueKey, onClose }: Props) {
  const { word } = useShell();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="shell-dialog shell-dialog-wide"
      aria-label={issueKey}
      onClose={onClose}
    >
      <button className="shell-close" onClick={() => dialog.current?.close()}>
        {word('close')}
      </button>
      <IssueView issueKey={issueKey} />
    </dialog>
  );
}
