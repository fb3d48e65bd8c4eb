import { openJiraSite } from '../../../local/jira/site';
import type { Card, CardSprint } from '../../../src/domain/board/card';
import { sprintNow } from '../../../src/domain/board/card-edit';
import { fetchCards } from '../../../src/jira/board-cards';
import type { JiraRequest } from '../../../src/jira/jira-request';
import { listOpenSprints } from '../../../src/jira/sprints';
import type { EditNews } from '../../../static/app/src/board/edit-news';
import {
  createSprintChanger,
  takeBackOrders,
  type SprintOrder,
} from '../../../static/app/src/board/sprint-changer';
import { aHost } from '../../support/create-host';

const NOW = Date.UTC(2026, 10, 20, 9, 0);
const WORK_TYPES = {
  ...{ prototype: [], request: [], delivery: [] },
  ...{ waiver: [], decision: [], campaign: [] },
};

/** A board of some cards over a local Jira with an active and a future sprint, none of them filled. */
async function aPlannedBoard(count: number) {
  const site = openJiraSite({ now: () => NOW });
  const { model } = site;
  const sofia = model.createUser({ displayName: 'Sofia Almeida' }).id;
  const hugo = model.createUser({ displayName: 'Hugo Petit' }).id;
  const type = model.createIssueType({ name: 'Request' }).id;
  const status = model.statuses().find(({ name }) => name === 'To Do')!.id;
  const workflowId = model.createWorkflow({
    name: 'Joint work',
    statuses: [status],
    transitions: [{ name: 'Create', from: 'initial', to: status }],
  }).id;
  const project = (key: string, planners: readonly string[]) =>
    model.createProject(sofia, {
      ...{ key, name: key, leadAccountId: sofia },
      issueTypes: [{ typeId: type, workflowId }],
      permissions: {
        SCHEDULE_ISSUES: planners.map((accountId) => ({ kind: 'user', accountId })),
        DELETE_ISSUES: [{ kind: 'user', accountId: sofia }],
      },
    }).id;
  const acq = project('ACQ', [sofia]);
  const web = project('WEB', [hugo]);
  const filter = model.createFilter(sofia, { name: 'ACQ', jql: 'project = ACQ ORDER BY Rank' });
  const boardId = model.createBoard({
    ...{ name: 'Squad', type: 'scrum', filterId: filter.id, project: 'ACQ' },
  }).id;
  const end = NOW + 86_400_000;
  const now = model.createSprint(sofia, { boardId, name: 'Sprint 7', end });
  model.createSprint(sofia, { boardId, name: 'Sprint 8' });
  model.startSprint(sofia, now.id);
  const issueIn = (projectId: string) =>
    model.createIssue(sofia, {
      ...{ project: projectId, issueType: type },
      fields: { summary: 'Tell me when my plant is back' },
    }).id;
  const ids = Array.from({ length: count }, () => issueIn(acq));
  const foreign = issueIn(web);
  const sprintField = model.fields().find(({ name }) => name === 'Sprint')!.id;
  const map = { sprint: { id: sprintField } };
  const host = await aHost({ jira: site });
  const honest: JiraRequest = (at, init) =>
    host.requestJira({ kind: 'user', accountId: sofia })(at, init);
  const readAgain = () =>
    fetchCards(honest, [...ids, foreign], { site: { fields: map, workTypes: WORK_TYPES } });
  const [active, future] = await listOpenSprints(honest, acq);
  return { model, sofia, ids, foreign, map, honest, readAgain, active: active!, future: future! };
}

type Trouble = 'lost before' | 'lost after' | 'limited' | undefined;

async function aBoard(count: number) {
  const jira = await aPlannedBoard(count);
  let cards = await jira.readAgain();
  const writes: number[] = [];
  const troubles: Trouble[] = [];
  const told: EditNews[] = [];
  const changer = createSprintChanger();
  const sender: JiraRequest = async (at, init) => {
    if (!/(sprint\/\d+|backlog)\/issue$/.test(at)) return jira.honest(at, init);
    const { issues } = JSON.parse(String(init?.body)) as { readonly issues: readonly string[] };
    const trouble = troubles.shift();
    if (trouble === 'lost before') throw new TypeError('network');
    if (trouble === 'limited') return tooMany();
    writes.push(issues.length);
    const answer = await jira.honest(at, init);
    if (trouble === 'lost after') throw new TypeError('network');
    return answer;
  };
  const tools = {
    ...{ jira: sender, fields: jira.map },
    cache: {
      cards: () => cards,
      setCards: (change: (old: readonly Card[]) => readonly Card[]) => void (cards = change(cards)),
    },
    tell: (news: EditNews) => void told.push(news),
    sleep: () => Promise.resolve(),
  };
  const again: SprintOrder[] = [];
  const order = (wanted: SprintOrder) =>
    changer.change(tools, wanted, (next) => void again.push(next));
  return {
    ...jira,
    ...{ writes, troubles, told, again, order, changer },
    put: (cardIds: readonly string[], to: CardSprint | undefined) => order({ cardIds, to }),
    shown: () => cards.map(sprintNow).map((sprint) => sprint?.name),
    inJira: async () => (await jira.readAgain()).map(sprintNow).map((sprint) => sprint?.name),
  };
}

function tooMany() {
  return {
    ...{ status: 429, ok: false, headers: { get: () => '600' } },
    json: () => Promise.resolve({}),
    text: () => Promise.resolve('{}'),
  };
}

const kinds = (news: readonly EditNews[]) => news.map(({ kind }) => kind);

describe('cards that are put into a sprint', () => {
  it('are shown there before Jira has answered, and are there then', async () => {
    const board = await aBoard(2);
    const putting = board.put(board.ids, board.future);
    expect(board.changer.isBusy(board.ids[1]!)).toBe(true);
    await Promise.resolve();
    expect(board.shown()).toEqual(['Sprint 8', 'Sprint 8', undefined]);
    expect((await putting).done).toHaveLength(2);
    expect(board.changer.isBusy(board.ids[1]!)).toBe(false);
    expect(await board.inJira()).toEqual(['Sprint 8', 'Sprint 8', undefined]);
  });

  it('go fifty at a time', async () => {
    const board = await aBoard(120);
    const { done, left } = await board.put(board.ids, board.active);
    expect(board.writes).toEqual([50, 50, 20]);
    expect([done.length, left.length]).toEqual([120, 0]);
  });

  it('go back to where each of them was', async () => {
    const board = await aBoard(3);
    await board.put([board.ids[0]!], board.active);
    const outcome = await board.put(board.ids, board.future);
    for (const back of takeBackOrders(outcome)) await board.order(back);
    expect(board.shown()).toEqual(['Sprint 7', undefined, undefined, undefined]);
    expect(await board.inJira()).toEqual(board.shown());
  });

  it('do not go back from where somebody else has put them since', async () => {
    const board = await aBoard(1);
    const outcome = await board.put(board.ids, board.active);
    await board.put(board.ids, board.future);
    const [back] = takeBackOrders(outcome);
    expect(kinds((await board.order(back!)).left)).toEqual(['edited-elsewhere']);
    expect(await board.inJira()).toEqual(['Sprint 8', undefined]);
  });

  it('are shown where a second editor has them, who is not overruled', async () => {
    const board = await aBoard(2);
    const other = await aBoardOver(board);
    await other([board.ids[0]!], board.active);
    const { done, left } = await board.put(board.ids, board.future);
    expect([done.length, kinds(left)]).toEqual([1, ['edited-elsewhere']]);
    expect(board.shown()).toEqual(['Sprint 7', 'Sprint 8', undefined]);
  });

  it('stay without the right to plan them, and the others go', async () => {
    const board = await aBoard(2);
    const { done, left } = await board.put([...board.ids, board.foreign], board.future);
    expect(done).toHaveLength(2);
    expect(left).toMatchObject([{ kind: 'not-allowed', why: 'may-not-schedule' }]);
    expect(board.shown()).toEqual(['Sprint 8', 'Sprint 8', undefined]);
    expect(await board.inJira()).toEqual(board.shown());
  });

  it('stay, in Jira’s own words, when the sprint has been closed meanwhile', async () => {
    const board = await aBoard(1);
    board.model.closeSprint(board.sofia, String(board.active.id));
    const { left } = await board.put(board.ids, board.active);
    const [news] = left as readonly Extract<EditNews, { kind: 'not-edited' }>[];
    expect(news?.error).toMatchObject({ messages: ['Cannot move issues to a closed sprint.'] });
    expect(board.shown()).toEqual([undefined, undefined]);
    news!.retry();
    expect(board.again).toMatchObject([{ cardIds: board.ids, to: board.active }]);
  });

  it('stay when the sprint is gone, and go away when they are', async () => {
    const board = await aBoard(2);
    const gone: CardSprint = { id: 4711, name: 'Sprint 9', state: 'future' };
    const { left } = await board.put([board.ids[0]!], gone);
    expect(left).toMatchObject([{ kind: 'not-allowed', why: 'sprint-gone' }]);
    board.model.deleteIssue(board.sofia, board.ids[0]!);
    expect(kinds((await board.put(board.ids, board.active)).left)).toEqual(['gone']);
    expect(board.shown()).toEqual(['Sprint 7', undefined]);
  });

  it('are found where they are when the answer was lost, and stay when it never came', async () => {
    const board = await aBoard(2);
    board.troubles.push('lost after');
    expect((await board.put([board.ids[0]!], board.active)).done).toHaveLength(1);
    board.troubles.push('lost before');
    expect(kinds((await board.put([board.ids[1]!], board.active)).left)).toEqual(['not-edited']);
    expect(board.shown()).toEqual(['Sprint 7', undefined, undefined]);
  });

  it('leave Jira alone when it asks to wait, those behind untried', async () => {
    const board = await aBoard(60);
    board.troubles.push('limited');
    const { done, left, notTried } = await board.put(board.ids, board.active);
    expect([done.length, left.length, notTried.length]).toEqual([0, 50, 10]);
    expect(board.writes).toEqual([]);
    expect(board.shown().filter(Boolean)).toEqual([]);
  });
});

/** Somebody else who plans the same cards, unseen by the board. */
async function aBoardOver({ honest, map, readAgain }: Awaited<ReturnType<typeof aPlannedBoard>>) {
  let cards = await readAgain();
  const changer = createSprintChanger();
  const cache = {
    cards: () => cards,
    setCards: (change: (old: readonly Card[]) => readonly Card[]) => void (cards = change(cards)),
  };
  const tools = { jira: honest, fields: map, cache, tell: () => undefined };
  return (cardIds: readonly string[], to: CardSprint) =>
    changer.change({ ...tools, sleep: () => Promise.resolve() }, { cardIds, to }, () => undefined);
}
