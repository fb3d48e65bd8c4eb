import { JiraRateLimited, JiraUnavailable } from '../../../src/jira/jira-error';
import {
  LONGEST_WAIT_MS,
  POLL_MS,
  startLive,
  WHOLE_EVERY,
  type LiveTools,
} from '../../../static/app/src/board/live';

const START = Date.UTC(2026, 10, 20, 9);

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

/** A board that somebody looks at, over a Jira of which the tests say what changed. */
function aLiveBoard() {
  const state = {
    changed: new Map<string, string>() as ReadonlyMap<string, string> | undefined,
    fault: undefined as Error | undefined,
    isSeen: true,
    isHeldBack: false,
    busy: '',
  };
  const asked: number[] = [];
  const brought: (readonly string[] | 'all')[] = [];
  const stale: (number | undefined)[] = [];
  const tools: LiveTools = {
    listChanged: (since) => {
      asked.push(since);
      return state.fault ? Promise.reject(state.fault) : Promise.resolve(state.changed);
    },
    bring: (ids) => {
      if (state.fault) return Promise.reject(state.fault);
      brought.push(ids);
      return Promise.resolve();
    },
    isBusy: (id) => id === state.busy,
    isHeldBack: () => state.isHeldBack,
    isSeen: () => state.isSeen,
    now: Date.now,
    tellStale: (since) => void stale.push(since),
  };
  const live = startLive(() => tools);
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  return { state, asked, brought, stale, live, pass, round: () => pass(POLL_MS) };
}

describe('a live board', () => {
  it('asks what changed since the last time, and reads only that', async () => {
    const { state, asked, brought, round } = aLiveBoard();
    await round();
    expect(asked).toEqual([START]);
    expect(brought).toEqual([]);
    state.changed = new Map([['7', 'at one']]);
    await round();
    expect(asked).toEqual([START, START + POLL_MS]);
    expect(brought).toEqual([['7']]);
  });

  it('reads a change once, though the search names it again', async () => {
    const { state, brought, round } = aLiveBoard();
    state.changed = new Map([['7', 'at one']]);
    await round();
    await round();
    state.changed = new Map([['7', 'at two']]);
    await round();
    expect(brought).toEqual([['7'], ['7']]);
  });

  it('shows at once what it hears, several together', async () => {
    const { live, brought, asked, pass } = aLiveBoard();
    live.hear('7');
    live.hear('8');
    await pass(400);
    expect(brought).toEqual([['7', '8']]);
    expect(asked).toEqual([]);
  });

  it('still asks in time while it hears something again and again', async () => {
    const { live, asked, pass } = aLiveBoard();
    for (let i = 0; i < 25; i += 1) {
      live.hear('7');
      await pass(1000);
    }
    expect(asked).toHaveLength(1);
  });

  it('asks nothing while nobody looks, and at once when somebody comes back', async () => {
    const { state, live, asked, pass } = aLiveBoard();
    state.isSeen = false;
    await pass(10 * POLL_MS);
    expect(asked).toEqual([]);
    state.isSeen = true;
    live.wake();
    await pass(0);
    expect(asked).toEqual([START]);
    await pass(POLL_MS);
    expect(asked).toHaveLength(2);
  });

  it('moves nothing under a card that is in the air, and catches up when it has landed', async () => {
    const { state, live, brought, round, pass } = aLiveBoard();
    state.isHeldBack = true;
    state.changed = new Map([['7', 'at one']]);
    live.hear('8');
    await round();
    expect(brought).toEqual([]);
    state.isHeldBack = false;
    live.landed();
    await pass(400);
    expect(brought).toEqual([['8', '7']]);
  });

  it('leaves a card alone that is being moved here, until that is over', async () => {
    const { state, live, brought, pass } = aLiveBoard();
    state.busy = '7';
    live.hear('7');
    live.hear('8');
    await pass(400);
    state.busy = '';
    live.landed();
    await pass(400);
    expect(brought).toEqual([['8'], ['7']]);
  });

  it('reads the whole order now and then: rank and deletions are no change', async () => {
    const { brought, round } = aLiveBoard();
    for (let i = 0; i < WHOLE_EVERY; i += 1) await round();
    expect(brought).toEqual([[]]);
  });

  it('reads all cards when more changed than can be told apart', async () => {
    const { state, brought, round } = aLiveBoard();
    state.changed = undefined;
    await round();
    state.changed = new Map();
    await round();
    expect(brought).toEqual(['all']);
  });

  it('asks ever more seldom while Jira is not well, says so, and takes it back', async () => {
    const { state, asked, stale, pass, round } = aLiveBoard();
    state.fault = new JiraUnavailable(503, undefined);
    await round();
    await round();
    expect(asked).toHaveLength(1);
    await pass(POLL_MS);
    expect(asked).toHaveLength(2);
    expect(stale).toEqual([]);
    await pass(4 * POLL_MS);
    expect(stale).toEqual([START]);
    await pass(20 * LONGEST_WAIT_MS);
    expect(asked.length).toBeLessThan(28);
    const failed = asked.length;
    state.fault = undefined;
    await pass(LONGEST_WAIT_MS);
    expect(stale.at(-1)).toBeUndefined();
    // Nothing of the time in between is lost.
    expect(new Set(asked.slice(0, failed + 1))).toEqual(new Set([START]));
    expect(asked[failed + 1]).toBeGreaterThan(START);
  });

  it('waits as long as Jira asks for', async () => {
    const { state, asked, pass, round } = aLiveBoard();
    state.fault = new JiraRateLimited(600, undefined);
    await round();
    state.fault = undefined;
    await pass(599_000);
    expect(asked).toHaveLength(1);
    await pass(1000);
    expect(asked).toHaveLength(2);
  });

  it('forgets nothing that it could not read', async () => {
    const { state, live, brought, pass, round } = aLiveBoard();
    state.fault = new JiraUnavailable(undefined, undefined);
    live.hear('7');
    await pass(400);
    state.fault = undefined;
    await round();
    expect(brought).toEqual([['7']]);
  });

  it('is still when it was stopped', async () => {
    const { live, asked, brought, pass } = aLiveBoard();
    live.hear('7');
    live.stop();
    live.wake();
    await pass(10 * POLL_MS);
    expect([asked, brought]).toEqual([[], []]);
  });
});
