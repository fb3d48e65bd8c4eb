import type { Host } from '../forge/host';
import type { SiteDoor } from '../jira/site';
import type { FindAccount } from '../shell/server/credentials';
import type { ShellFacts } from '../shell/server/shell-facts';

/** A site with the app on it, ready to be served. */
export interface Box {
  readonly host: Host<SiteDoor>;
  readonly facts: () => ShellFacts;
  readonly findAccount: FindAccount;
  /** Tells the site where it is served; a real one knows. */
  readonly servedAt?: (origin: string) => void;
  close(): Promise<void>;
}

/** What opening any box needs. */
export interface BoxRequest {
  readonly dataDir: string;
  /** Whether the folder holds it already. */
  readonly isThere: boolean;
  readonly say: (text: string) => void;
  readonly onLog: (line: { readonly level: string; readonly values: readonly unknown[] }) => void;
}
