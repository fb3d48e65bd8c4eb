import type { Host } from '../../forge/host';
import type { SiteDoor } from '../../jira/site';
import { manifestText } from './module-titles';

/** What the shell's page asks for: a module, on what, for whom. */
export interface FrameOrder {
  readonly session: {
    readonly accountId: string;
    readonly locale: 'en-US' | 'fr-FR';
    readonly theme: 'light' | 'dark';
  };
  readonly module: {
    readonly type: string;
    readonly project?: unknown;
    readonly issue?: unknown;
    readonly gadget?: { readonly configuration: unknown; readonly isEdited: boolean };
  };
  /** Address of the page around the frame. */
  readonly location?: string;
}

interface ModuleEntry {
  readonly key: string;
  readonly title?: unknown;
}

/** Opens the module of that type; from here on the frame's token says who calls. */
export function openShellFrame(
  host: Host<SiteDoor>,
  filesOrigin: string,
  { session, module, location }: FrameOrder,
) {
  const { type, project, issue, gadget } = module;
  const modules = host.manifest.modules as unknown as Readonly<Record<string, ModuleEntry[]>>;
  const entry = modules[type]?.[0];
  if (!entry) throw new Error(`manifest.yml has no module ${type}`);
  const frame = host.bridge.openFrame({
    accountId: session.accountId,
    moduleKey: entry.key,
    locale: session.locale,
    theme: { colorMode: session.theme },
    timezone: 'Europe/Paris',
    extension: {
      type,
      ...(location !== undefined && { location }),
      ...(project !== undefined && { project }),
      ...(issue !== undefined && { issue }),
      ...(gadget && gadgetExtension(gadget)),
    },
  });
  return {
    token: frame.token,
    context: frame.context,
    src: `${filesOrigin}${frame.url ?? ''}`,
    title: manifestText(entry.title, session.locale),
  };
}

/** What a gadget hears of its place: the one dashboard of the shell holds one of each. */
function gadgetExtension({ configuration, isEdited }: NonNullable<FrameOrder['module']['gadget']>) {
  return {
    ...(configuration !== null && { gadgetConfiguration: configuration }),
    dashboard: { id: '10000' },
    gadget: { id: '10000' },
    entryPoint: isEdited ? 'edit' : 'view',
  };
}
