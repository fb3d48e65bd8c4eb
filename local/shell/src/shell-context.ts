import { createContext, useContext } from 'react';
import type { JiraClient } from './jira-client';
import type { Box, BoxProject, Session } from './session';
import type { Word } from './words';

export interface ShellState {
  readonly box: Box;
  readonly session: Session;
  readonly jira: JiraClient;
  readonly projects: readonly BoxProject[];
  /** Asked, and there is none: not the same as not knowing yet. */
  readonly hasNoProject: boolean;
  readonly word: (word: Word) => string;
  readonly language: 'en' | 'fr';
  readonly showFlag: (flag: ShownFlag) => void;
  readonly closeFlag: (id: string) => void;
  /** Opens Jira's own issue view over the page. */
  readonly openIssue: (issueKey: string, onClose?: () => void) => void;
  readonly openCreate: (projectId?: string, onClose?: (issueIds: string[]) => void) => void;
}

export interface ShownFlag {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly type?: string;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => void }[];
  readonly isAutoDismiss?: boolean;
}

const Context = createContext<ShellState | undefined>(undefined);
export const ShellProvider = Context.Provider;

export function useShell(): ShellState {
  const state = useContext(Context);
  if (!state) throw new Error('useShell outside of the shell');
  return state;
}
