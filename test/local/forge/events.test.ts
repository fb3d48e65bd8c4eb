import { fakeSite, fixtureHost, type FakeSite } from './fixture/fixture-host';
import { InvocationError } from '@forge/events';
import { kvs } from '@forge/kvs';
import type { AppFunction } from '../../../local/forge/functions';
import { compileEventFilter } from '../../../local/forge/expressions/event-filter';
import type { Host } from '../../../local/forge/host';

const EVENT = 'avi:jira:updated:issue';
const anEvent = (projectId = '1', more: object = {}) => ({
  eventType: EVENT,
  issue: { id: '7', key: 'K-7', fields: { project: { id: projectId } } },
  ...more,
});

/** Project 1 is enabled, project 2 is not, project 3 has no property. */
function site(): FakeSite {
  return fakeSite(({ path }) => {
    const [, project] = /project\/(\d)\/properties\/app$/.exec(path) ?? [];
    if (project === '3') return { status: 404 };
    return { status: 200, body: JSON.stringify({ value: { enabled: project === '1' } }) };
  });
}

async function withTrigger(onEvent: AppFunction): Promise<{ jira: FakeSite; host: Host }> {
  const jira = site();
  return { jira, host: await fixtureHost({ onEvent }, { jira }) };
}

describe('a property filter', () => {
  it('lets only events of enabled projects reach the function', async () => {
    const seen: unknown[] = [];
    const { jira, host } = await withTrigger((event) => {
      seen.push((event as ReturnType<typeof anEvent>).issue.fields.project.id);
    });
    for (const project of ['1', '2', '3']) jira.emit(anEvent(project));
    await host.drain();
    expect(seen).toEqual(['1']);
  });

  it('does not concern other triggers', async () => {
    let runs = 0;
    const { jira, host } = await withTrigger(() => void (runs += 1));
    jira.emit({ eventType: 'avi:jira:deleted:project', project: { id: '9' } });
    await host.drain();
    expect(runs).toBe(1);
  });
});

describe('deliveries', () => {
  it('of over 200 kB do not happen', async () => {
    let runs = 0;
    const { jira, host } = await withTrigger(() => void (runs += 1));
    jira.emit(anEvent('1', { text: 'x'.repeat(201 * 1024) }));
    await host.drain();
    expect(runs).toBe(0);
    expect(String(host.log[0]?.values[0])).toContain('200 kB');
  });

  it('are retried when the function asks, not when it throws', async () => {
    let asked = 0;
    const asking = await withTrigger(() => ((asked += 1) < 3 ? new InvocationError() : undefined));
    asking.jira.emit(anEvent());
    await asking.host.drain();
    expect(asked).toBe(3);

    let thrown = 0;
    const throwing = await withTrigger(() => {
      thrown += 1;
      throw new Error('broken');
    });
    throwing.jira.emit(anEvent());
    await throwing.host.drain();
    expect(thrown).toBe(1);
  });

  it('come twice, in reverse, or never, on order', async () => {
    const seen: unknown[] = [];
    const { jira, host } = await withTrigger((event) => void seen.push((event as { n: number }).n));
    const emitTwo = async () => {
      jira.emit(anEvent('1', { n: 1 }));
      jira.emit(anEvent('1', { n: 2 }));
      await host.drain();
      return seen.splice(0);
    };
    host.faults.events({ duplicate: true });
    expect(await emitTwo()).toEqual([1, 1, 2, 2]);
    host.faults.events({ reverse: true });
    expect(await emitTwo()).toEqual([2, 1]);
    host.faults.events({ drop: true });
    expect(await emitTwo()).toEqual([]);
  });
});

describe('late events', () => {
  it('wait for the clock, and `drain` does not', async () => {
    const seen: unknown[] = [];
    const jira = site();
    const onEvent = (event: unknown) => void seen.push((event as { n: number }).n);
    const host = await fixtureHost({ onEvent }, { jira });
    host.faults.events({ delayMs: 180_000 });
    host.startTimers();
    jira.emit(anEvent('1', { n: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([]);
    await host.drain();
    expect(seen).toEqual([1]);
  });

  it('arrive by themselves, with nothing else to wake the host', async () => {
    const jira = site();
    let done: (value?: unknown) => void = () => undefined;
    const arrived = new Promise((resolve) => (done = resolve));
    const host = await fixtureHost({ onEvent: () => done() }, { jira });
    host.startTimers();
    host.faults.events({ delayMs: 30 });
    jira.emit(anEvent('1', { n: 1 }));
    await expect(arrived).resolves.toBeUndefined();
  });

  it('are overtaken by those that came after them', async () => {
    const seen: unknown[] = [];
    const jira = site();
    let done: (value?: unknown) => void = () => undefined;
    const arrived = new Promise((resolve) => (done = resolve));
    const onEvent = (event: unknown) => {
      seen.push((event as { n: number }).n);
      if (seen.length === 2) done();
    };
    const host = await fixtureHost({ onEvent }, { jira });
    host.startTimers();
    host.faults.events({ delayMs: 60 });
    jira.emit(anEvent('1', { n: 1 }));
    await new Promise((resolve) => setTimeout(resolve, 10));
    host.faults.events({});
    jira.emit(anEvent('1', { n: 2 }));
    await arrived;
    expect(seen).toEqual([2, 1]);
  });
});

describe('the platform’s own retries', () => {
  it.each([
    ['crash', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'],
    ['out-of-memory', 'FUNCTION_OUT_OF_MEMORY'],
  ] as const)('after a %s name their reason', async (why, reason) => {
    const contexts: unknown[] = [];
    const { jira, host } = await withTrigger(async (event) => {
      contexts.push((event as { retryContext?: unknown }).retryContext);
      await kvs.get('a');
    });
    host.faults.killBefore('kvs', 1, why);
    jira.emit(anEvent());
    await host.drain();
    expect(contexts).toEqual([undefined, { retryCount: 1, retryReason: reason }]);
  });

  it('name the app’s reason and data when the app asked', async () => {
    const contexts: unknown[] = [];
    const { jira, host } = await withTrigger((event) => {
      contexts.push((event as { retryContext?: unknown }).retryContext);
      if (contexts.length > 2) return undefined;
      const retryReason = 'FUNCTION_UPSTREAM_RATE_LIMITED' as never;
      // An object is sent, a text is not.
      const retryData = contexts.length === 1 ? { at: 5 } : 'text';
      return new InvocationError({ retryAfter: 7, retryReason, retryData });
    });
    jira.emit(anEvent());
    await host.drain();
    const retryReason = 'FUNCTION_UPSTREAM_RATE_LIMITED';
    expect(contexts).toEqual([
      undefined,
      { retryCount: 1, retryReason, retryData: { at: 5 } },
      { retryCount: 2, retryReason },
    ]);
  });
});

describe('an expression', () => {
  const event = { issue: { fields: { issuetype: { name: 'Bug' }, labels: ['a', 'b'] }, n: 3 } };
  it.each([
    ["event.issue.fields?.issuetype.name == 'Bug'", true],
    ["event.issue.fields.issuetype.name != 'Bug' || event.issue.n >= 3", true],
    ["event.issue.fields.labels.includes('a') && !event.issue.fields.labels.includes('z')", true],
    ["['Bug', 'Task'].includes(event.issue.fields.issuetype.name)", true],
    ['event.comment?.author?.name == null', true],
    ["event['issue'].n > 3 ? true : false", false],
    ['event.issue.n + 1 == 4', true],
    ['event.issue.fields.labels.some(l => l == event.issue.fields.labels[1])', true],
    ['true', true],
  ])('%s is %s', (text, expected) => expect(compileEventFilter(text).holds(event)).toBe(expected));

  it.each([
    ['event.issue.n === 3', '"==="'],
    ['process.exit()', '"exit()"'],
    ["event.issue.constructor('x')", '"constructor"'],
    ['event.runtime.project.properties[event.x] == 1', 'must be a literal'],
    ['(() => true)()', 'A call other than'],
    ['x => x', 'ArrowFunctionExpression'],
    ['event; event', '"; event"'],
    ['issue.n == 3', '"issue"'],
    [`event.a == '${'x'.repeat(9988)}'`, 'too long (10001), limit: 10000'],
  ])('%s is refused by name', (text, part) => expect(() => compileEventFilter(text)).toThrow(part));

  it.each(['event.comment.id == 1', 'event.issue.n', "event.issue.n < 'x'"])('%s fails', (text) =>
    expect(() => compileEventFilter(text).holds(event)).toThrow(),
  );

  it('does not reach the prototype', () => {
    expect(() => compileEventFilter("event['__proto__'] == null")).toThrow('"__proto__"');
    expect(() => compileEventFilter("event['__pro' + 'to__'] == null").holds(event)).toThrow(
      'no name of a property',
    );
  });

  it('takes 50,000 steps and not one more', () => {
    // One step for `.some()` and for each of its calls; two more for `event.ids`.
    const { holds } = compileEventFilter('event.ids.some(x => false)');
    expect(holds({ ids: Array(49_997).fill(1) })).toBe(false);
    expect(() => holds({ ids: Array(49_998).fill(1) })).toThrow('more than 50000 steps');
  });

  it('survives brackets without end', () => {
    const text = `${'('.repeat(4990)}event.a == 1${')'.repeat(4990)}`;
    expect(() => compileEventFilter(text)).toThrow(/nested too deep|stack space/);
  });

  it('tells which properties it reads', () => {
    const text = "event.runtime.project.properties['app'].enabled == true";
    expect(compileEventFilter(text).properties).toEqual([
      { entity: 'project', propertyKey: 'app' },
    ]);
  });
});
