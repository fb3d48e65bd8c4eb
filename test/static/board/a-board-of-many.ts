import type { ProjectSetup } from '../../../src/contract/operations';
import { applyMove } from '../../../src/domain/board/apply-move';
import { stageColumns } from '../../../src/domain/board/column-scheme';
import { joinProjects } from '../../../src/domain/board/joint';
import { findCell } from '../../../src/domain/board/place';
import { dropsTogether, type Wish } from '../../../src/domain/board/together';
import type { JiraRequest } from '../../../src/jira/jira-request';
import type { MoveAnswer, MoveNews, MoveQuestion } from '../../../static/app/src/board/move-news';
import { moveTogether } from '../../../static/app/src/board/move-together';
import type { MoverTools } from '../../../static/app/src/board/move-trip';
import { createMover } from '../../../static/app/src/board/mover';
import { aCard, aProject, LANE, STATUS } from '../../domain/board/a-board';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const WAYS = [
  { id: '31', name: 'Submit for review', to: { id: STATUS.review } },
  { id: '41', name: 'Send back', to: { id: STATUS.build } },
];

function answer(status: number, body?: unknown) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return {
    ...{ status, ok: status < 400, headers: { get: () => null } },
    json: () => Promise.resolve(body),
    text: () => Promise.resolve(text),
  };
}

/** Cards in build over a Jira that knows a status for each, and says no as it is told. */
export function aBoardOfMany(
  keys: readonly string[],
  limits: Readonly<Record<string, number>> = {},
) {
  const project = aProject({}, limits);
  const joint = joinProjects(project);
  const cut = { joint, columnScheme: stageColumns(project.columns, joint) };
  const statuses = new Map<string, string>(keys.map((key) => [key, STATUS.build]));
  const refused = new Map<string, string>();
  let isLost = false;
  const jira: JiraRequest = (path, init) => {
    if (isLost) return Promise.reject(new TypeError('network'));
    const key = keys.find((each) => path.includes(`/issue/${each}`)) ?? '';
    const isPost = init?.method === 'POST';
    if (path.includes('/transitions') && isPost) {
      const words = refused.get(key);
      if (words) return Promise.resolve(answer(400, { errorMessages: [words], errors: {} }));
      const { transition } = JSON.parse(String(init.body)) as { transition: { id: string } };
      statuses.set(key, WAYS.find(({ id }) => id === transition.id)!.to.id);
      return Promise.resolve(answer(204));
    }
    if (path.includes('/transitions')) return Promise.resolve(answer(200, { transitions: WAYS }));
    if (init?.method === 'PUT') return Promise.resolve(answer(204));
    const status = { id: statuses.get(key), name: 'Status' };
    return Promise.resolve(answer(200, { fields: { status, lane: { id: LANE.rapid } } }));
  };
  let cards = keys.map((key) => aCard({ key })) as ReturnType<MoverTools['cache']['cards']>;
  const told: MoveNews[] = [];
  const questions: MoveQuestion[] = [];
  const mover = createMover();
  const board = {
    ...{ told, questions },
    answers: { values: {}, reason: 'It was agreed' } as MoveAnswer | undefined,
    refuse: (key: string, words: string) => void refused.set(key, words),
    moveElsewhere: (key: string) => void statuses.set(key, STATUS.pilot),
    lose: () => void (isLost = true),
    columns: () => cards.map((card) => findCell(card, project)?.columnKey),
    settled: async () => {
      while (keys.some(mover.isBusy)) await new Promise((resolve) => setImmediate(resolve));
    },
    move: (wish: Wish) =>
      moveTogether(mover, tools, dropsTogether(cards, cut, new Set(keys), wish)),
  };
  const tools: MoverTools = {
    jira,
    joint,
    setupOf: () =>
      ({ project, site: { fields: { lane: { id: 'lane' } } } }) as unknown as ProjectSetup,
    cache: {
      cards: () => cards,
      setCards: (change) => void (cards = change(cards)),
      addPast: () => undefined,
      refresh: (cardId) => {
        cards = applyMove(cards, { cardId, statusId: statuses.get(cardId)! });
        return Promise.resolve();
      },
    },
    ask: (question) => {
      questions.push(question);
      return Promise.resolve(board.answers);
    },
    effectOf: () => undefined,
    tell: (item) => void told.push(item),
    now: () => NOW,
    isToday: (iso) => iso.startsWith('2026-11-20'),
    sleep: () => Promise.resolve(),
  };
  return board;
}
