import { useEffect, useRef, useState } from 'react';
import {
  attachFrame,
  postToServer,
  type FrameCommands,
  type ModulePlace,
} from '../../forge/bridge-client/parent';
import { tellIssueChanged } from './issue-changes';
import { paths, navigate } from './route';
import type { Box, BoxProject } from './session';
import { useShell } from './shell-context';

/** Which module of the app, and on what. */
export interface ShownModule {
  readonly type: string;
  readonly project?: BoxProject;
  readonly issue?: {
    readonly id: string;
    readonly key: string;
    readonly type: string;
    readonly typeId: string;
  };
  readonly gadget?: { readonly configuration: unknown; readonly isEdited: boolean };
}

interface Props {
  readonly module: ShownModule;
  /** Address under which the module keeps its own routes. */
  readonly basePath?: string;
  /** Takes the whole height instead of following its content. */
  readonly fill?: boolean;
  /** Jira shows the module's title above it. */
  readonly titled?: boolean;
  /** The app closes its own view, with what it submits; absent: it cannot. */
  readonly onClose?: (payload: unknown) => void;
}

interface OpenedFrame {
  readonly token: string;
  readonly src: string;
  readonly title: string;
  readonly context: unknown;
}

/** What Forge's page on the frame of Custom UI grants: developer.atlassian.com, custom-ui/iframe. */
const GRANTS = {
  allow: 'camera; clipboard-write; display-capture; fullscreen; microphone',
  sandbox:
    'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-pointer-lock',
};

/** One frame of the app, as Jira opens it: a session of its own on the server, then the bridge. */
export function ModuleFrame({ module, basePath, fill, titled, onClose }: Props) {
  const shell = useShell();
  const element = useRef<HTMLIFrameElement>(null);
  const [opened, setOpened] = useState<OpenedFrame>();
  const { session } = shell;
  const target = JSON.stringify(module);

  useEffect(() => {
    let gone = false;
    void openFrame(session, target).then((frame) => {
      if (!gone) setOpened(frame);
    });
    return () => {
      gone = true;
    };
  }, [session, target]);

  useEffect(() => {
    if (!opened || !element.current) return undefined;
    const frame = element.current;
    const detach = attachFrame(frame, {
      token: opened.token,
      context: opened.context,
      ...(basePath && { basePath }),
      call: callAndTell,
      commands: { ...commandsOf(shell, frame, Boolean(fill)), ...(onClose && { close: onClose }) },
    });
    frame.src = opened.src;
    return detach;
    // The shell's verbs are stable for a session; a new session opens a new frame.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [opened]);

  return (
    <>
      {titled && <h2>{opened?.title}</h2>}
      <iframe
        ref={element}
        className={fill ? 'shell-frame shell-frame-fill' : 'shell-frame'}
        title={opened?.title ?? ''}
        data-testid={`frame-${module.type}`}
        {...GRANTS}
      />
    </>
  );
}

/** What an app writes shows in Jira's own pages at once, as it does on a site. */
async function callAndTell(token: string, command: string, data: unknown): Promise<unknown> {
  const answer = await postToServer(token, command, data);
  const { fetchRequestInit } = data as { fetchRequestInit?: { method?: string } };
  if (command === 'fetchProduct' && (fetchRequestInit?.method ?? 'GET') !== 'GET') {
    tellIssueChanged();
  }
  return answer;
}

async function openFrame(session: unknown, target: string): Promise<OpenedFrame> {
  const response = await fetch('/box/frames', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      session,
      module: JSON.parse(target) as ShownModule,
      location: location.href,
    }),
  });
  return (await response.json()) as OpenedFrame;
}

/** A new tab knows nothing of this one's session unless its address says it. */
function asSession(target: URL, { box, session }: ReturnType<typeof useShell>): URL {
  const persona = box.personas.find(({ accountId }) => accountId === session.accountId);
  if (persona) target.searchParams.set('persona', persona.key);
  target.searchParams.set('locale', session.locale);
  target.searchParams.set('theme', session.theme);
  return target;
}

/** @throws for a module that is no page, or a page of a space without its key. */
function addressOf({ pages }: Box, { moduleKey, projectKey, path = '' }: ModulePlace): string {
  const within = path && `/${path.replace(/^\//, '')}`;
  if (moduleKey === pages.global.moduleKey) return paths.global() + within;
  if (moduleKey === pages.project.moduleKey && projectKey) return paths.board(projectKey) + within;
  throw new Error(`Module ${moduleKey} is no page to go to`);
}

function commandsOf(
  shell: ReturnType<typeof useShell>,
  frame: HTMLIFrameElement,
  fill: boolean,
): FrameCommands {
  return {
    showFlag: (flag) => shell.showFlag(flag),
    closeFlag: (id) => shell.closeFlag(id),
    navigate: ({ url, newTab }) => {
      const target = new URL(url, location.origin);
      if (target.origin !== location.origin) window.open(target, '_blank', 'noopener');
      else if (newTab) window.open(asSession(target, shell), '_blank', 'noopener');
      else navigate(target.pathname + target.search);
    },
    openIssueView: (issueKey, onClose) => shell.openIssue(issueKey, onClose),
    openIssueCreate: (context, onClose) => shell.openCreate(context.projectId, onClose),
    issueUrl: (issueKey) => new URL(paths.issue(issueKey), location.origin).href,
    moduleUrl: (place) => new URL(addressOf(shell.box, place), location.origin).href,
    changeWindowTitle: (title) => {
      document.title = title;
    },
    resize: (height) => {
      if (!fill) frame.style.height = `${Math.ceil(height)}px`;
    },
  };
}
