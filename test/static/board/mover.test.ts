import { aCard, LANE, STATUS } from '../../domain/board/a-board';
import { aMovingBoard } from './a-moving-board';

const toReview = { cardId: 'ACQ-1', laneKey: 'rapid-prototype', columnKey: 'review' };
const everything = {
  ...toReview,
  laneKey: 'planned',
  spot: { kind: 'after', cardId: 'ACQ-2' },
} as const;
const refusal = {
  status: 400,
  body: { errorMessages: ['A reviewer is needed.'], errors: {} },
};

describe('moving a card', () => {
  it('asks for status, then lane, then rank, after a look at where it is', async () => {
    const board = aMovingBoard();
    await board.move(everything);
    expect(board.jira.writes).toEqual(['transitions', 'ACQ-1', 'rank']);
    expect(board.jira.asked[0]).toMatchObject({ method: 'GET' });
    expect(board.card()).toMatchObject({ statusId: STATUS.review, laneOptionId: LANE.planned });
    expect(board.last('moved').cell).toEqual({ laneKey: 'planned', columnKey: 'review' });
  });

  it('shows the move before Jira has answered', () => {
    const board = aMovingBoard();
    const moving = board.move(toReview);
    return Promise.resolve()
      .then(() => expect(board.card()?.statusId).toBe(STATUS.review))
      .then(() => moving);
  });

  it('asks Jira nothing for a card that is put back', async () => {
    const board = aMovingBoard();
    await board.move({ ...toReview, columnKey: 'build' });
    expect(board.last('unchanged').card.key).toBe('ACQ-1');
    expect(board.jira.asked).toEqual([]);
  });

  it('makes two moves of one card one after the other', async () => {
    const board = aMovingBoard();
    const first = board.move(toReview);
    board.jira.ways.push({ id: '33', name: 'Start pilot', to: { id: STATUS.pilot } });
    const second = board.move({ ...toReview, columnKey: 'pilot' });
    await Promise.all([first, second]);
    expect(board.jira.status).toBe(STATUS.pilot);
    expect(board.news.filter(({ kind }) => kind === 'moved')).toHaveLength(2);
  });
});

describe('a hard limit', () => {
  it('refuses the move before Jira is asked, and says which limit', async () => {
    const build = { isLimitHard: true, limit: 1 };
    const board = aMovingBoard({ columns: { review: build } });
    await board.move(toReview);
    expect(board.card()?.statusId).toBe(STATUS.review);
    await board.move({ ...toReview, cardId: 'ACQ-2' });
    expect(board.last('limit-refused').breaches).toMatchObject([{ key: 'review', limit: 1 }]);
    expect(board.questions).toEqual([]);
    expect(board.jira.writes).toEqual(['transitions']);
  });
});

describe('a move that Jira refuses', () => {
  it('is taken back, in Jira’s words', async () => {
    const board = aMovingBoard();
    board.jira.answers(/POST .*transitions/, refusal);
    await board.move(everything);
    expect(board.card()).toMatchObject({ statusId: STATUS.build, laneOptionId: LANE.rapid });
    expect(board.last('not-moved').error).toMatchObject({ messages: ['A reviewer is needed.'] });
    expect(board.jira.writes).toEqual(['transitions']);
  });

  it('offers the screen of the transition when it has one', async () => {
    const answer = { values: { reviewer: 'Sofia' } };
    const board = aMovingBoard({ answer });
    const screen = { reviewer: { name: 'Reviewer', required: false, schema: { type: 'string' } } };
    board.jira.ways = [{ id: '31', name: 'Submit', to: { id: STATUS.review }, fields: screen }];
    board.jira.answers(/POST .*transitions/, {
      status: 400,
      body: { errorMessages: [], errors: { reviewer: 'Name a reviewer.' } },
    });
    await board.move(toReview);
    board.last('not-moved').fillIn!();
    await board.settled();
    expect(board.questions[0]).toMatchObject({ fieldErrors: { reviewer: 'Name a reviewer.' } });
    expect(
      board.jira.asked.find(({ body }) => JSON.stringify(body ?? '').includes('Sofia')),
    ).toBeTruthy();
    expect(board.last('moved').card.key).toBe('ACQ-1');
  });

  it('is not asked for when the workflow has no way there', async () => {
    const board = aMovingBoard();
    await board.move({ ...toReview, columnKey: 'pilot' });
    expect(board.last('no-transition').ways.map(({ name }) => name)).toEqual(['Submit for review']);
    expect(board.card()?.statusId).toBe(STATUS.build);
    expect(board.jira.writes).toEqual([]);
  });

  it('is told when the user lacks the permission', async () => {
    const board = aMovingBoard();
    board.jira.answers(/POST .*transitions/, { status: 403 });
    await board.move(toReview);
    expect(board.last('not-moved').error.name).toBe('JiraForbidden');
  });
});

describe('a move of which a part fails', () => {
  it('says which part, shows the rest as it is, and goes on with Retry', async () => {
    const board = aMovingBoard();
    board.jira.answers(/PUT .*issue\/ACQ-1/, refusal);
    await board.move(everything);
    const told = board.last('partly');
    expect(told).toMatchObject({ done: ['status'], part: 'lane' });
    expect(board.card()).toMatchObject({ statusId: STATUS.review, laneOptionId: LANE.rapid });
    told.retry();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(board.jira.writes).toEqual(['transitions', 'ACQ-1', 'ACQ-1', 'rank']);
    expect(board.jira.lane).toBe(LANE.planned);
    expect(board.last('moved').cell.laneKey).toBe('planned');
  });

  it('goes back with Undo', async () => {
    const board = aMovingBoard();
    board.jira.answers(/PUT .*issue\/ACQ-1/, refusal);
    await board.move(everything);
    board.jira.ways = [{ id: '32', name: 'Send back', to: { id: STATUS.build } }];
    board.last('partly').undo();
    await board.settled();
    expect(board.jira.status).toBe(STATUS.build);
  });

  it('counts a rank that one issue of a 207 did not get', async () => {
    const board = aMovingBoard();
    const entries = [{ issueId: 1, status: 400, errors: ['Not in this order.'] }];
    board.jira.answers(/PUT .*rank/, { status: 207, body: { entries } });
    await board.move(everything);
    expect(board.last('partly')).toMatchObject({ done: ['status', 'lane'], part: 'rank' });
  });
});

describe('two people who move the same card', () => {
  it('shows the move of the other, and does not overwrite it', async () => {
    const board = aMovingBoard();
    board.jira.status = STATUS.pilot;
    await board.move(toReview);
    expect(board.last('moved-elsewhere').cell?.columnKey).toBe('pilot');
    expect(board.card()?.statusId).toBe(STATUS.pilot);
    expect(board.jira.writes).toEqual([]);
  });

  it('looks again after a question has been answered', async () => {
    const board = aMovingBoard({ limits: { review: 0 }, answer: { values: {}, reason: 'Peak' } });
    let looks = 0;
    const moveMeanwhile = () => void (board.jira.lane = ++looks > 1 ? LANE.urgent : LANE.rapid);
    const place = {
      status: 200,
      body: { fields: { status: { id: STATUS.build }, lane: { id: LANE.rapid } } },
    };
    board.jira.answers(/GET .*issue\/ACQ-1\?/, place, () => {
      moveMeanwhile();
      moveMeanwhile();
    });
    await board.move(toReview);
    expect(board.last('moved-elsewhere').cell?.laneKey).toBe('urgent');
    expect(board.jira.writes).toEqual([]);
  });

  it('takes away a card that is gone', async () => {
    const board = aMovingBoard();
    board.jira.answers(/GET .*issue\/ACQ-1\?/, { status: 404 });
    await board.move(toReview);
    expect(board.last('gone').card.key).toBe('ACQ-1');
    expect(board.card()).toBeUndefined();
  });
});

describe('a slow or lost connection', () => {
  it('waits as long as Jira asks for, says so, and goes on', async () => {
    const board = aMovingBoard();
    board.jira.answers(/POST .*transitions/, { status: 429, headers: { 'Retry-After': '7' } });
    await board.move(toReview);
    expect(board.slept).toEqual([7000]);
    expect(board.news.map(({ kind }) => kind)).toEqual(['moving', 'waiting', 'moved']);
  });

  it('goes back when the wait is too long, and says how long', async () => {
    const board = aMovingBoard();
    board.jira.answers(/POST .*transitions/, { status: 429, headers: { 'Retry-After': '900' } });
    await board.move(toReview);
    expect(board.last('not-moved').error).toMatchObject({ retryAfterSeconds: 900 });
    expect(board.card()?.statusId).toBe(STATUS.build);
  });

  it('reads back what became of a transition whose answer was lost', async () => {
    const board = aMovingBoard();
    board.jira.answers(
      /POST .*transitions/,
      'lost',
      () => void (board.jira.status = STATUS.review),
    );
    await board.move(everything);
    expect(board.last('moved').cell).toEqual({ laneKey: 'planned', columnKey: 'review' });
  });

  it('goes back when the transition was lost on its way', async () => {
    const board = aMovingBoard();
    board.jira.answers(/POST .*transitions/, 'lost');
    await board.move(toReview);
    expect(board.last('not-moved').error.name).toBe('JiraUnavailable');
    expect(board.card()?.statusId).toBe(STATUS.build);
  });

  it('says that it does not know when Jira cannot be asked', async () => {
    const board = aMovingBoard();
    board.jira.answers(/POST .*transitions/, 'lost', () => {
      board.jira.answers(/GET .*issue\/ACQ-1\?/, 'lost');
    });
    await board.move(toReview);
    expect(board.last('unclear').card.key).toBe('ACQ-1');
    expect(board.card()?.statusId).toBe(STATUS.build);
  });
});

describe('a soft limit', () => {
  const tight = { review: 0 };

  it('asks for a reason and keeps it on the issue, in the request of the lane', async () => {
    const board = aMovingBoard({ limits: tight, answer: { values: {}, reason: 'The shop opens' } });
    await board.move({ ...toReview, laneKey: 'planned' });
    const put = board.jira.asked.find(({ method }) => method === 'PUT');
    expect(put?.body).toMatchObject({
      fields: { lane: { id: LANE.planned } },
      properties: [
        {
          key: 'entente.move',
          value: { reason: 'The shop opens', passed: ['column'], at: '2026-11-20T09:00:00.000Z' },
        },
      ],
    });
    expect(board.card()?.lastMove?.reason).toBe('The shop opens');
  });

  it('does not ask again the same day in the same lane', async () => {
    const note = { laneKey: 'rapid-prototype', columnKey: 'review', passed: ['column'] } as const;
    const given = { ...note, at: '2026-11-20T08:00:00Z', reason: 'Peak week' };
    const cards = [aCard({ key: 'ACQ-1' }), aCard({ key: 'ACQ-2', lastMove: given })];
    const board = aMovingBoard({ limits: tight, cards });
    await board.move(toReview);
    expect(board.questions).toEqual([]);
    expect(board.card()?.lastMove?.reason).toBe('Peak week');
  });

  it('offers what was said the last time', async () => {
    const note = { laneKey: 'rapid-prototype', columnKey: 'review', passed: ['column'] } as const;
    const given = { ...note, at: '2026-11-12T08:00:00Z', reason: 'Peak week' };
    const cards = [aCard({ key: 'ACQ-1' }), aCard({ key: 'ACQ-2', lastMove: given })];
    const board = aMovingBoard({ limits: tight, cards });
    await board.move(toReview);
    expect(board.questions[0]?.lastReason).toBe('Peak week');
  });

  it('puts the card back when nobody gives one', async () => {
    const board = aMovingBoard({ limits: tight });
    await board.move(toReview);
    expect(board.last('put-back').card.key).toBe('ACQ-1');
    expect(board.card()?.statusId).toBe(STATUS.build);
    expect(board.jira.writes).toEqual([]);
  });
});
