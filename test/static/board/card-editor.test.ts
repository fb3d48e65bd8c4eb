import type { Card } from '../../../src/domain/board/card';
import type { FieldEdit } from '../../../src/domain/board/card-edit';
import type { CardRights } from '../../../src/jira/card-edit';
import type { JiraRequest } from '../../../src/jira/jira-request';
import { createCardEditor, type EditorTools } from '../../../static/app/src/board/card-editor';
import type { EditNews } from '../../../static/app/src/board/edit-news';
import { aCard } from '../../domain/board/a-board';

const ADA = { accountId: 'ada', name: 'Ada' };
const BRAND = { id: '71', name: 'brand' };
const LEGAL = { id: '72', name: 'legal' };
const toAda: FieldEdit = { kind: 'assign', to: ADA };
const forBrand: FieldEdit = { kind: 'flag', reason: BRAND };

interface Fields {
  readonly assignee?: { readonly accountId: string; readonly displayName: string } | null;
  readonly flagged?: readonly { readonly id: string }[] | null;
  readonly reason?: { readonly id: string; readonly value?: string } | null;
}

/** A board of one card, over a Jira that has it too and answers each write as told. */
function anEditedBoard(options: { readonly rights?: Partial<CardRights> } = {}) {
  let fields: Fields = {};
  let cards: readonly Card[] = [aCard({ key: 'ACQ-1' })];
  const writes: { readonly path: string; readonly body: unknown }[] = [];
  const faults: (number | 'lost' | 'lost after')[] = [];
  const news: EditNews[] = [];
  const request: JiraRequest = async (path, init) => {
    const text = typeof init?.body === 'string' ? init.body : '';
    if (init?.method !== 'PUT') return answer(200, { fields });
    const fault = faults.shift();
    if (fault === 'lost') throw new TypeError('network');
    if (typeof fault === 'number') return answer(fault, { errorMessages: ['No.'], errors: {} });
    const body = JSON.parse(text) as { readonly fields?: Fields; readonly accountId?: string };
    writes.push({ path, body });
    const assignee = body.accountId ? { accountId: body.accountId, displayName: 'Ada' } : null;
    fields = path.endsWith('/assignee') ? { ...fields, assignee } : { ...fields, ...body.fields };
    if (fault === 'lost after') throw new TypeError('network');
    return answer(204, undefined);
  };
  const rights: CardRights = {
    ...{ canAssign: true, canComment: true, flagging: 'allowed', markId: '70' },
    reasons: [BRAND, LEGAL],
    ...options.rights,
  };
  const tools = {
    jira: request,
    setup: { site: { fields: { flagged: { id: 'flagged' }, flagReason: { id: 'reason' } } } },
    cache: {
      cards: () => cards,
      setCards: (change: (old: readonly Card[]) => readonly Card[]) => void (cards = change(cards)),
      refresh: () => Promise.resolve(),
    },
    rightsOf: () => Promise.resolve(rights),
    tell: (item: EditNews) => void news.push(item),
    sleep: () => Promise.resolve(),
  } as unknown as EditorTools;
  const editor = createCardEditor();
  return {
    ...{ news, writes, faults },
    edit: (edit: FieldEdit) => editor.edit(tools, 'ACQ-1', edit),
    jiraHas: (changed: Fields) => void (fields = { ...fields, ...changed }),
    card: () => cards[0],
    settled: async () => {
      while (editor.isBusy('ACQ-1')) await new Promise((resolve) => setImmediate(resolve));
    },
    last: <K extends EditNews['kind']>(kind: K) => {
      expect(news.at(-1)?.kind).toBe(kind);
      return news.at(-1) as Extract<EditNews, { kind: K }>;
    },
  };
}

function answer(status: number, body: unknown) {
  const text = body === undefined ? '' : JSON.stringify(body);
  return {
    ...{ status, ok: status < 400, headers: { get: () => null } },
    json: () => Promise.resolve(body),
    text: () => Promise.resolve(text),
  };
}

describe('an edit of a card', () => {
  it('is shown before Jira has answered', async () => {
    const board = anEditedBoard();
    const editing = board.edit(toAda);
    await Promise.resolve();
    expect(board.card()?.assignee).toEqual(ADA);
    expect(board.writes).toEqual([]);
    await editing;
    board.last('edited');
  });

  it('sets the flag and its reason in one request, and clears both in one', async () => {
    const board = anEditedBoard();
    await board.edit(forBrand);
    await board.edit({ kind: 'unflag' });
    expect(board.writes.map(({ body }) => body)).toEqual([
      { fields: { flagged: [{ id: '70' }], reason: { id: '71' } } },
      { fields: { flagged: null, reason: null } },
    ]);
  });

  it('is taken back by the same verb', async () => {
    const board = anEditedBoard();
    await board.edit(toAda);
    board.last('edited').undo();
    await board.settled();
    expect(board.writes.at(-1)?.body).toEqual({ accountId: null });
    expect(board.card()).not.toHaveProperty('assignee');
  });

  it('is not taken back over what somebody else did since', async () => {
    const board = anEditedBoard();
    await board.edit(forBrand);
    const { undo } = board.last('edited');
    board.jiraHas({ reason: { id: LEGAL.id, value: 'legal' } });
    undo();
    await board.settled();
    expect(board.last('edited-elsewhere').now.flagReason).toEqual(LEGAL);
    expect(board.card()?.flagReason).toEqual(LEGAL);
    expect(board.writes).toHaveLength(1);
  });

  it('shows what a second editor did, and does not overwrite it', async () => {
    const board = anEditedBoard();
    board.jiraHas({ assignee: { accountId: 'bo', displayName: 'Bo' } });
    await board.edit(toAda);
    expect(board.last('edited-elsewhere').now.assignee?.name).toBe('Bo');
    expect(board.card()?.assignee?.name).toBe('Bo');
    expect(board.writes).toEqual([]);
  });

  it('asks for nothing when Jira has it already', async () => {
    const board = anEditedBoard();
    board.jiraHas({ assignee: { accountId: 'ada', displayName: 'Ada' } });
    await board.edit(toAda);
    board.last('edited');
    expect(board.writes).toEqual([]);
  });

  it.each([
    [toAda, { canAssign: false }, 'not-permitted'],
    [forBrand, { flagging: 'not-permitted' }, 'not-permitted'],
    [forBrand, { flagging: 'not-on-screen' }, 'not-on-screen'],
  ] as const)('is not asked for without the right to it', async (edit, rights, why) => {
    const board = anEditedBoard({ rights });
    const before = board.card();
    await board.edit(edit);
    expect(board.last('not-allowed').why).toBe(why);
    expect(board.card()).toEqual(before);
    expect(board.writes).toEqual([]);
  });

  it.each([400, 403, 503])(
    'is taken back when Jira answers %i, and can be retried',
    async (code) => {
      const board = anEditedBoard();
      board.faults.push(code);
      await board.edit(forBrand);
      expect(board.card()?.isFlagged).toBe(false);
      board.last('not-edited').retry();
      await board.settled();
      expect(board.card()).toMatchObject({ isFlagged: true, flagReason: BRAND });
    },
  );

  it('is gone with a card that is gone', async () => {
    const board = anEditedBoard();
    board.faults.push(404);
    await board.edit(toAda);
    board.last('gone');
    expect(board.card()).toBeUndefined();
  });

  it('is read back when the answer was lost', async () => {
    const board = anEditedBoard();
    board.faults.push('lost after');
    await board.edit(forBrand);
    board.last('edited');
    board.faults.push('lost');
    await board.edit({ kind: 'unflag' });
    board.last('not-edited');
    expect(board.card()?.isFlagged).toBe(true);
  });
});
