import type { IntlShape } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { Joint } from '../../../../src/domain/board/joint';
import {
  JiraForbidden,
  JiraRateLimited,
  JiraRefused,
  type JiraError,
} from '../../../../src/jira/jira-error';
import { flag, openIssue, type FlagAction, type FlagMessage } from '../host';
import type { GateLack } from '../../../../src/domain/gates/gate-lacks';
import type { MoveNews } from './move-news';
import type { Names } from './names';

export interface Teller {
  readonly intl: IntlShape;
  readonly names: Names;
  readonly projectOf: Joint['projectOf'];
  /** What follows a trial that is to be scaled. */
  readonly graduate: (card: Card) => void;
  /** Spoken to whoever does not see the board. */
  readonly say: (text: string) => void;
  /** "2 of 3": the place of a card in its cell as shown; absent: filters hide it. */
  readonly placeOf: (cardId: string) => { position: number; total: number } | undefined;
}

type Told = Omit<FlagMessage, 'id'>;

/**
 * Tells what became of a move: spoken always, and as Jira's own message where it matters.
 *
 * @returns how to take the message away; `undefined` when there is none.
 */
export function tellMove(teller: Teller, news: MoveNews): { close(): void } | undefined {
  const spoken = speechOf(teller, news);
  if (spoken) teller.say(spoken);
  const shown = messageOf(teller, news);
  if (!shown) return undefined;
  if (!spoken) teller.say([shown.title, shown.description].filter(Boolean).join(' '));
  return flag({ id: `board-move-${news.card.key}-${news.kind}`, ...shown });
}

/** What became of a card in one breath, without its ways out: for one of many. */
export function shortText(teller: Teller, news: MoveNews): string {
  const shown = messageOf(teller, news);
  return shown ? shown.title : (speechOf(teller, news) ?? '');
}

function speechOf({ intl, names, placeOf }: Teller, news: MoveNews): string | undefined {
  const { key } = news.card;
  const t = (id: string, values = {}) =>
    intl.formatMessage({ id: `board.say.${id}` }, { key, ...values });
  switch (news.kind) {
    case 'moving':
    case 'unchanged':
    case 'put-back':
      return t(news.kind);
    case 'moved': {
      const place = placeOf(news.card.id);
      if (!place) return t('moved-out');
      const { columnKey, laneKey } = news.cell;
      const values = { column: names.column(columnKey), lane: names.lane(laneKey), ...place };
      return `${t('moved', values)} ${t('undo')}`;
    }
    default:
      return undefined;
  }
}

// A table of sentences, one a kind of news: to cut it would hide that none is missing.
// eslint-disable-next-line max-lines-per-function
function messageOf(teller: Teller, news: MoveNews): Told | undefined {
  const { key } = news.card;
  const t = (id: string, values = {}) =>
    teller.intl.formatMessage({ id: `board.flag.${id}` }, { key, ...values });
  const action = (id: string, onClick: () => void): FlagAction => ({ text: t(id), onClick });
  const open = action('open', () => openIssue(key));
  switch (news.kind) {
    case 'moving':
    case 'unchanged':
    case 'put-back':
      return undefined;
    case 'moved': {
      const how = news.isTakenBack ? 'taken-back' : news.isRankOnly ? 'ranked' : 'moved';
      const title = t(how, { target: teller.names.cell(news.cell) });
      const goOn =
        news.trialEnd === 'scale' ? [action('deliver', () => teller.graduate(news.card))] : [];
      const description = adviceOf(teller, news.advice);
      // It stays as long as it can be taken back; whoever offers that takes it away.
      return {
        ...{ type: 'success', title, actions: [action('undo', news.undo), ...goOn] },
        ...(description && { description }),
      };
    }
    case 'waiting': {
      const description = t('wait-todo', { seconds: news.seconds });
      return { type: 'info', title: t('wait'), description, isAutoDismiss: true };
    }
    case 'no-place':
      return {
        ...{ type: 'error', title: t('not-moved', { why: t('no-place') }) },
        description: t('no-place-todo'),
      };
    case 'limit-refused':
      return limitRefused(teller, news, t);
    case 'no-transition':
      return noTransition(teller, news, t, open);
    case 'too-late': {
      const place = news.cell ? teller.names.cell(news.cell) : news.card.statusName;
      const description = t('too-late-todo', { place });
      return { type: 'warning', title: t('too-late'), description, actions: [open] };
    }
    case 'not-moved': {
      const { why, todo } = reasonOf(news.error, t);
      const next = news.fillIn ? action('fill-in', news.fillIn) : action('retry', news.retry);
      return {
        type: 'error',
        title: t('not-moved', { why }),
        description: todo,
        actions: [next, open],
      };
    }
    case 'partly':
      return partly(teller, news, t, action);
    case 'moved-elsewhere': {
      const place = news.cell ? teller.names.cell(news.cell) : news.statusName;
      const description = t('elsewhere-todo', { place });
      return { type: 'warning', title: t('elsewhere'), description, actions: [open] };
    }
    case 'gone':
      return { type: 'warning', title: t('gone'), description: t('gone-todo') };
    case 'unclear': {
      const actions = [action('look-again', news.lookAgain)];
      return { type: 'warning', title: t('unclear'), description: t('unclear-todo'), actions };
    }
  }
}

/** What both sides would rather have there. */
const adviceOf = ({ intl }: Teller, advice: readonly GateLack[] = []): string =>
  advice
    .map(({ gate, stage }) =>
      intl.formatMessage(
        { id: `gate.lack.${gate}` },
        { stage: intl.formatMessage({ id: `stage.${stage}` }) },
      ),
    )
    .join(' ');

type Translate = (id: string, values?: Readonly<Record<string, string | number>>) => string;

function limitRefused(
  { intl, names, projectOf }: Teller,
  { card, breaches }: Extract<MoveNews, { kind: 'limit-refused' }>,
  t: Translate,
): Told {
  const whys = breaches.map((breach) =>
    t('limit-why', { what: names.limit(breach, projectOf(card)), limit: breach.limit }),
  );
  const why = intl.formatList(whys, { type: 'conjunction' });
  return { type: 'error', title: t('not-moved', { why }), description: t('limit-todo') };
}

function noTransition(
  { names }: Teller,
  { card, columnKey, ways, staysIn }: Extract<MoveNews, { kind: 'no-transition' }>,
  t: Translate,
  open: FlagAction,
): Told {
  const column = names.column(columnKey);
  const title = staysIn
    ? t('no-way-back', { from: names.column(staysIn.columnKey), column })
    : t('not-moved', { why: t('no-way', { status: card.statusName, column }) });
  const listed = ways.map((way) => way.name).join(', ');
  return {
    type: 'error',
    title,
    description: ways.length > 0 ? t('ways', { ways: listed }) : t('no-ways'),
    actions: [open],
  };
}

function partly(
  { names }: Teller,
  news: Extract<MoveNews, { kind: 'partly' }>,
  t: Translate,
  action: (id: string, onClick: () => void) => FlagAction,
): Told {
  const { done, part, cell, error } = news;
  const reached = done.includes('status') ? 'status' : done.includes('lane') ? 'lane' : 'none';
  const values = { column: names.column(cell.columnKey), lane: names.lane(cell.laneKey) };
  return {
    type: 'warning',
    title: t(`partly-${reached}`, values),
    description: t(`part-${part}`, { why: reasonOf(error, t).why }),
    actions: [action('retry', news.retry), action('undo', news.undo)],
  };
}

/** Why, in Jira's own words where it has any, and what to do. */
function reasonOf(error: JiraError, t: Translate): { readonly why: string; readonly todo: string } {
  if (error instanceof JiraRefused) {
    const words = [...error.messages, ...Object.values(error.fieldErrors)].join(' ');
    return { why: words || t('refused-why'), todo: t('refused-todo') };
  }
  if (error instanceof JiraForbidden) return { why: t('forbidden'), todo: t('forbidden-todo') };
  if (error instanceof JiraRateLimited)
    return { why: t('limited'), todo: t('limited-todo', { seconds: error.retryAfterSeconds }) };
  return { why: t('offline'), todo: t('offline-todo') };
}
