import type { Card } from '../../../src/domain/board/card';
import type { ProjectSetup } from '../../../src/contract/project-setup';
import { joinProjects } from '../../../src/domain/board/joint';
import type { UrgentEffect } from '../../../src/domain/board/urgent-effect';
import type { BoardColumn } from '../../../src/domain/settings';
import type { GateAgreement } from '../../../src/domain/gates/gate';
import type { GateFacts } from '../../../src/domain/gates/gate-lacks';
import type { FieldMap } from '../../../src/domain/fields';
import type { JiraRequest } from '../../../src/jira/jira-request';
import type { MoveAnswer, MoveNews, MoveQuestion } from '../../../static/app/src/board/move-news';
import type { Drop } from '../../../src/domain/board/plan-move';
import type { MoverTools } from '../../../static/app/src/board/move-trip';
import { createMover } from '../../../static/app/src/board/mover';
import { aCard, aProject, LANE, STATUS } from '../../domain/board/a-board';

const NOW = Date.parse('2026-11-20T09:00:00Z');

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
type Reply = Answer | 'lost';
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

interface Way {
  readonly id: string;
  readonly name: string;
  readonly to: { readonly id: string };
  readonly fields?: object;
}

/** What our own code sends, as far as this Jira reads it. */
interface Sent {
  readonly transition?: { readonly id: string };
  readonly fields?: { readonly lane?: { readonly id: string } };
}

/** A Jira of one card, which answers as told before it answers as it should. */
export class OneCardJira {
  readonly asked: Asked[] = [];
  status: string = STATUS.build;
  lane: string | undefined = LANE.rapid;
  /** What other fields hold. */
  more: object = {};
  readonly faults: { readonly part: RegExp; readonly reply: Reply; readonly does?: () => void }[] =
    [];
  ways: Way[] = [{ id: '31', name: 'Submit for review', to: { id: STATUS.review } }];

  /** The next request that matches `METHOD path` is answered like this. */
  answers(part: RegExp, reply: Reply, does?: () => void): void {
    this.faults.push({ part, reply, ...(does && { does }) });
  }

  readonly request: JiraRequest = async (path, init) => {
    const method = init?.method ?? 'GET';
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Sent) : undefined;
    this.asked.push({ method, path, body });
    const at = this.faults.findIndex(({ part }) => part.test(`${method} ${path}`));
    const [fault] = at < 0 ? [] : this.faults.splice(at, 1);
    fault?.does?.();
    if (fault?.reply === 'lost') throw new TypeError('network');
    return toResponse(fault ? fault.reply : this.#carryOut(method, path, body));
  };

  get writes(): readonly string[] {
    const isWrite = ({ method, path }: Asked) => method !== 'GET' && !path.includes('bulkfetch');
    return this.asked.filter(isWrite).map(({ path }) => path.replace(/^.*\//, ''));
  }

  #carryOut(method: string, path: string, body: Sent | undefined): Answer {
    if (path.includes('/transitions') && method === 'GET')
      return { status: 200, body: { transitions: this.ways } };
    if (path.includes('/transitions')) {
      this.status = this.ways.find(({ id }) => id === body?.transition?.id)!.to.id;
      return { status: 204 };
    }
    if (path.includes('/rank')) return { status: 204 };
    if (method === 'PUT') {
      if (body?.fields) this.lane = body.fields.lane?.id;
      return { status: 204 };
    }
    const lane = this.lane && { id: this.lane, value: 'Lane' };
    const status = { id: this.status, name: `Status ${this.status}` };
    return { status: 200, body: { fields: { status, lane, ...this.more } } };
  }
}

function toResponse({ status, body, headers = {} }: Answer) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return {
    status,
    ok: status < 400,
    headers: { get: (name: string) => headers[name] ?? null },
    json: () => Promise.resolve(JSON.parse(text) as unknown),
    text: () => Promise.resolve(text),
  };
}

/** A board of two cards over a Jira of one, with everything that it says. */
export function aMovingBoard(
  options: {
    readonly limits?: Readonly<Record<string, number>>;
    /** What else is agreed of columns, by key. */
    readonly columns?: Readonly<Record<string, Partial<BoardColumn>>>;
    readonly answer?: MoveAnswer;
    readonly cards?: readonly Card[];
    readonly effect?: UrgentEffect;
    readonly fields?: FieldMap;
    readonly gates?: readonly GateAgreement[];
    readonly facts?: GateFacts;
  } = {},
) {
  const jira = new OneCardJira();
  let cards = options.cards ?? [aCard({ key: 'ACQ-1' }), aCard({ key: 'ACQ-2' })];
  const news: MoveNews[] = [];
  const questions: MoveQuestion[] = [];
  const slept: number[] = [];
  const site = { fields: { lane: { id: 'lane' }, ...options.fields } };
  const usual = aProject({}, options.limits);
  const columns = usual.columns.map((each) => ({ ...each, ...options.columns?.[each.key] }));
  const project = { ...usual, columns, gates: options.gates ?? [] };
  const mover = createMover();
  const tools: MoverTools = {
    jira: jira.request,
    joint: joinProjects(project),
    setupOf: () => ({ project, site }) as unknown as ProjectSetup,
    cache: {
      cards: () => cards,
      setCards: (change) => void (cards = change(cards)),
      addPast: () => undefined,
      refresh: () => Promise.resolve(),
    },
    ask: (question) => {
      questions.push(question);
      return Promise.resolve(options.answer);
    },
    effectOf: () => options.effect,
    ...(options.facts && { gateFactsOf: () => Promise.resolve(options.facts!) }),
    tell: (item) => void news.push(item),
    now: () => NOW,
    isToday: (iso) => iso.startsWith('2026-11-20'),
    sleep: (ms) => {
      slept.push(ms);
      return Promise.resolve();
    },
  };
  return {
    jira,
    move: (drop: Drop) => mover.move(tools, drop),
    questions,
    slept,
    news,
    card: () => cards.find(({ id }) => id === 'ACQ-1'),
    last: <K extends MoveNews['kind']>(kind: K) => {
      const item = news.at(-1);
      expect(item?.kind).toBe(kind);
      return item as Extract<MoveNews, { kind: K }>;
    },
    settled: async () => {
      while (mover.isBusy('ACQ-1')) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
