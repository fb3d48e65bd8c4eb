// By its file: the package has an `import` condition only, which jest's resolver does not ask for.
import {
  createAgileClient,
  createCloudClient,
} from '../../../../node_modules/jira.js/dist/index.js';
import type { smallSite } from '../small-site';
import type { Answer } from '../small-site';

export type Cloud = ReturnType<typeof createCloudClient>;
export type Agile = ReturnType<typeof createAgileClient>;

/** What a scenario drives: a small site, the real client over HTTP, and bare calls. */
export interface ContractWorld extends ReturnType<typeof smallSite> {
  /** The real client, which throws when an answer does not fit its own schema. */
  readonly jira: (accountId?: string) => Cloud;
  readonly agile: (accountId?: string) => Agile;
  /** A bare call as the administrator or another, for what the client does not know. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    accountId?: string,
  ) => Promise<Answer>;
}

/**
 * A story that calls the endpoints of one resource: by the client where it knows them, by bare calls
 * elsewhere. Each answer is validated against Atlassian's documents by the test that runs it.
 */
export interface Scenario {
  readonly name: string;
  readonly run: (world: ContractWorld) => Promise<void>;
}

export const clientFor = (host: string, token: string) => {
  const config = {
    host,
    auth: { type: 'bearer', token },
    onSchemaMismatch: 'throw',
    retry: { maxAttempts: 1 },
  } as const;
  return { jira: () => createCloudClient(config), agile: () => createAgileClient(config) };
};
