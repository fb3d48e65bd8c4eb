import { events, realtime, router, showFlag, view } from '@forge/bridge';
import { CreateIssueModal, ViewIssueModal } from '@forge/jira-bridge';

/** What the page around our frame tells about itself; for display only, never for permission. */
export interface HostContext {
  readonly accountId: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly siteUrl: string;
  readonly moduleKey: string;
  /** Address of Jira's page around the frame, as it was when the frame opened. */
  readonly location?: string;
  readonly project?: { readonly id: string; readonly key: string };
  readonly issue?: { readonly id: string; readonly key: string };
  /** Of a gadget: what its own form has kept, and whether that form is shown now. */
  readonly gadget?: { readonly configuration: unknown; readonly isEdited: boolean };
}

/** Key of our global page in manifest.yml. */
const GLOBAL_PAGE = 'entente';

interface GadgetExtension {
  readonly type?: string;
  readonly gadgetConfiguration?: unknown;
  readonly entryPoint?: string;
}

export async function readHostContext(): Promise<HostContext> {
  const context = await view.getContext();
  const extension = context.extension as Partial<HostContext> & GadgetExtension;
  const { project, issue, location, type, gadgetConfiguration, entryPoint } = extension;
  return {
    accountId: context.accountId ?? '',
    locale: context.locale,
    timeZone: context.timezone,
    siteUrl: context.siteUrl,
    moduleKey: context.moduleKey,
    ...(location && { location }),
    ...(type === 'jira:dashboardGadget' && {
      gadget: { configuration: gadgetConfiguration, isEdited: entryPoint === 'edit' },
    }),
    ...(project && { project: { id: project.id, key: project.key } }),
    ...(issue && { issue: { id: issue.id, key: issue.key } }),
  };
}

const THEME_PATIENCE_MS = 1500;

/** Lets Jira set `data-theme` on our page and switch it live. A silent host must not keep us blank. */
export async function enableTheme(): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, THEME_PATIENCE_MS));
  await Promise.race([view.theme.enable(), patience]);
}

/** Jira's own issue view, over the page. `onClose` runs when it has been closed. */
export function openIssue(issueKey: string, onClose?: () => void): void {
  void new ViewIssueModal({ context: { issueKey }, ...(onClose && { onClose }) }).open();
}

/** Jira's own create dialog. */
export function openCreateDialog(projectId: string, onClose?: () => void): void {
  void new CreateIssueModal({ context: { projectId }, ...(onClose && { onClose }) }).open();
}

export interface FlagAction {
  readonly text: string;
  readonly onClick: () => void;
}

export interface FlagMessage {
  readonly id: string;
  readonly type: 'info' | 'success' | 'warning' | 'error';
  readonly title: string;
  readonly description?: string;
  readonly actions?: readonly FlagAction[];
  /** Goes away by itself; absent: stays until closed. */
  readonly isAutoDismiss?: boolean;
}

/** A message that Jira shows outside our frame. Returns a way to take it away. */
export function flag(message: FlagMessage): { close(): void } {
  const { actions, ...rest } = message;
  const shown = showFlag({ ...rest, ...(actions && { actions: [...actions] }) });
  return { close: () => void shown.close() };
}

/** Leaves for another page of Jira; the sandbox does not let a link do that. */
export function openPage(url: string): void {
  void router.open(url);
}

/** Our own global page, at an address within it, in the place of the page around us. */
export function openGlobalPage(path: string): Promise<void> {
  return router.navigate({ target: 'module', moduleKey: GLOBAL_PAGE, path });
}

/** Ends the form of a gadget: Jira keeps what is submitted. */
export function submitView(payload: Readonly<Record<string, unknown>>): Promise<unknown> {
  return view.submit(payload);
}

export function closeView(): void {
  void view.close();
}

export function setWindowTitle(title: string): void {
  void view.changeWindowTitle(title);
}

/** The address within our page, kept by Jira's own address bar. */
export async function openHistory() {
  return view.createHistory();
}

type History = Awaited<ReturnType<typeof openHistory>>;

/** Hears of every change of the address, by us, by *Back* and by Jira. @returns what ends it. */
export function onAddressChange(
  history: History,
  listener: Parameters<History['listen']>[0],
): () => void {
  // What the host gives back has come through its port: the function itself, or a promise of it.
  const heard: unknown = history.listen(listener);
  return () =>
    void Promise.resolve(heard).then((end) => {
      if (typeof end === 'function') (end as () => void)();
    });
}

/** Tells the other frames of the app on this page that an issue changed, and hears it from them. */
const ISSUE_CHANGED = 'entente.issue-changed';

export function announceIssueChange(issueId: string): void {
  void events.emit(ISSUE_CHANGED, { issueId });
}

export function onIssueChange(listener: (issueId: string) => void): () => void {
  const subscription = events.on(ISSUE_CHANGED, (payload?: { issueId?: string }) => {
    if (payload?.issueId) listener(payload.issueId);
  });
  return () => void subscription.then((s) => s.unsubscribe());
}

/** Between the boards of a project, other people's among them. Ids alone: each reads as its own user. */
const CHANNEL = 'entente.board';
/** Tells our own messages from others'. */
const PAGE = crypto.randomUUID();

/** Tells other people's boards, where the host has Forge realtime; elsewhere they find out by asking. */
export function publishIssueChange(issueId: string): void {
  announceIssueChange(issueId);
  realtime.publish(CHANNEL, { issueId, page: PAGE }).catch(() => undefined);
}

/** Anybody who sees the board can publish: what does not look like an issue is not heard. */
export function onPublishedChange(listener: (issueId: string) => void): () => void {
  const subscription = realtime
    .subscribe<{ issueId?: unknown; page?: unknown }>(CHANNEL, (payload) => {
      if (typeof payload !== 'object' || payload.page === PAGE) return;
      const { issueId } = payload;
      if (typeof issueId === 'string' && /^\d{1,19}$/.test(issueId)) listener(issueId);
    })
    .catch(() => undefined);
  return () => void subscription.then((s) => s?.unsubscribe());
}
