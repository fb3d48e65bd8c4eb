import { appAccountId, bootstrap } from './bootstrap';
import { bindModel, type JiraModel } from './model';
import { createRouter } from './router';
import type { AppRules } from './workflows/expression-rules';
import { World } from './world';

export type { JiraModel } from './model';

export type Actor =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'anonymous' };

export interface JiraCall {
  readonly method: string;
  /** With its query: `/rest/api/3/issue/X?fields=summary`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly actor: Actor;
}

export interface JiraAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Given instead of a meaningful `body` when the answer is a file. */
  readonly bytes?: Buffer;
}

/** An event as Forge delivers it to a trigger. */
export interface ProductEvent {
  readonly eventType: string;
  readonly [field: string]: unknown;
}

/** What Forge needs of a site, be it the box or a real one. */
export interface SiteDoor {
  /** Routing, permissions and Jira's errors; an unknown route answers 501 with where to add it. */
  handle(call: JiraCall): Promise<JiraAnswer>;
  onEvent(listener: (event: ProductEvent) => void): () => void;
  close(): void;
}

export interface JiraSite extends SiteDoor {
  /** For seeding and the shell. */
  readonly model: JiraModel;
}

export interface SiteOptions {
  /** SQLite file; absent: in memory. */
  readonly file?: string;
  readonly now?: () => number;
  readonly baseUrl?: string;
  /** The workflow rules of the app, by module key; one that is not among them refuses. */
  readonly appRules?: AppRules;
}

const DEFAULT_BASE_URL = 'https://orvelle.atlassian.net';

export function openJiraSite(options: SiteOptions = {}): JiraSite {
  const { file, now = Date.now, baseUrl = DEFAULT_BASE_URL } = options;
  const world = new World(file, now, baseUrl.replace(/\/$/, ''));
  world.appRules = options.appRules ?? {};
  if (world.isEmpty) world.quietly(() => bootstrap(world));
  const app = appAccountId(world);
  const route = createRouter(world, app);
  return {
    handle: async (call) => route(call),
    onEvent: (listener) => world.onEvent(listener),
    model: bindModel(world, app),
    close: () => world.close(),
  };
}
