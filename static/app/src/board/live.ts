import { JiraRateLimited } from '../../../../src/jira/jira-error';

/** How often Jira is asked what others changed, while somebody looks. */
export const POLL_MS = 20_000;
/** The longest that is waited between two failures. */
export const LONGEST_WAIT_MS = 300_000;
/** Rank and deletions do not show in what changed: every so many times the whole order is read. */
export const WHOLE_EVERY = 15;
/** After so many failures in a row it is said that the board is not live. */
export const FAILURES_TOLD = 3;
/** Others' moves often come together. */
const TOGETHER_MS = 300;

export interface LiveTools {
  /** When each issue that changed since was updated; `undefined`: too many to be told apart. */
  readonly listChanged: (since: number) => Promise<ReadonlyMap<string, string> | undefined>;
  /** Reads these cards again, and the order of all. */
  readonly bring: (cardIds: readonly string[] | 'all') => Promise<void>;
  /** A move or an edit of ours is under way. */
  readonly isBusy: (cardId: string) => boolean;
  /** A card is in the air: nothing may move under it. */
  readonly isHeldBack: () => boolean;
  readonly isSeen: () => boolean;
  readonly now: () => number;
  /** Since when (epoch ms) nothing could be read; `undefined`: all is well. */
  readonly tellStale: (since: number | undefined) => void;
}

/** Brings in what others do: told by them, or else found by asking. */
export interface Live {
  /** Somebody says that this card changed. */
  readonly hear: (cardId: string) => void;
  /** What was heard while a card was in the air can be shown now. */
  readonly landed: () => void;
  /** The page is seen again, or somebody wants to know now. */
  readonly wake: () => void;
  readonly stop: () => void;
}

// One engine, whose timers and counts belong together.
// eslint-disable-next-line max-lines-per-function
export function startLive(tools: () => LiveTools): Live {
  const changes = collectChanges(tools);
  let rounds = 0;
  let failures = 0;
  let isStopped = false;
  let turn = Promise.resolve();
  let asking: ReturnType<typeof setTimeout> | undefined;
  let hearing: ReturnType<typeof setTimeout> | undefined;
  /** One after the other, and none when nobody looks. */
  const inTurn = (task: () => Promise<void>) => {
    turn = turn.then(() => (isStopped || !tools().isSeen() ? undefined : task()));
  };

  async function ask(): Promise<void> {
    clearTimeout(asking);
    let wait = POLL_MS;
    try {
      rounds += 1;
      await changes.ask();
      await changes.bringIn(rounds % WHOLE_EVERY === 0);
      failures = 0;
      tools().tellStale(undefined);
    } catch (error) {
      failures += 1;
      wait = waitAfter(error, failures);
      if (failures >= FAILURES_TOLD) tools().tellStale(changes.since());
    }
    askAfter(wait);
  }

  function askAfter(ms: number): void {
    clearTimeout(asking);
    if (!isStopped) asking = setTimeout(() => inTurn(ask), ms);
  }

  function showSoon(): void {
    clearTimeout(hearing);
    // While Jira is not well it is asked only at its time, and then for this too.
    if (failures > 0) return;
    hearing = setTimeout(
      () => inTurn(() => changes.bringIn(false).catch(() => undefined)),
      TOGETHER_MS,
    );
  }

  askAfter(POLL_MS);
  return {
    hear: (cardId) => {
      changes.add(cardId);
      showSoon();
    },
    landed: showSoon,
    wake: () => inTurn(ask),
    stop: () => {
      isStopped = true;
      clearTimeout(asking);
      clearTimeout(hearing);
    },
  };
}

/** Which cards are known to have changed and have not been read since. */
function collectChanges(tools: () => LiveTools) {
  const pending = new Set<string>();
  const seen = new Map<string, string>();
  let since = tools().now();
  let isAll = false;
  return {
    since: () => since,
    add: (cardId: string) => void pending.add(cardId),
    ask: async () => {
      const { listChanged, now } = tools();
      const at = now();
      const changed = await listChanged(since);
      since = at;
      if (!changed) isAll = true;
      for (const [id, updated] of changed ?? []) {
        if (seen.get(id) !== updated) pending.add(id);
        seen.set(id, updated);
      }
    },
    bringIn: async (isWhole: boolean) => {
      const { bring, isBusy, isHeldBack } = tools();
      if (isHeldBack()) return;
      const ids = [...pending].filter((id) => !isBusy(id));
      if (ids.length === 0 && !isWhole && !isAll) return;
      for (const id of ids) pending.delete(id);
      try {
        await bring(isAll ? 'all' : ids);
        isAll = false;
      } catch (error) {
        for (const id of ids) pending.add(id);
        throw error;
      }
    },
  };
}

function waitAfter(error: unknown, failures: number): number {
  const asked = error instanceof JiraRateLimited ? error.retryAfterSeconds * 1000 : 0;
  return Math.max(asked, Math.min(POLL_MS * 2 ** failures, LONGEST_WAIT_MS));
}
