import type { IntlShape } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import { applyEdit, sprintNow, type CardState } from '../../../../src/domain/board/card-edit';
import type { SiteSettings } from '../../../../src/domain/settings';
import {
  JiraForbidden,
  JiraRateLimited,
  JiraRefused,
  type JiraError,
} from '../../../../src/jira/jira-error';
import { flag, openIssue, type FlagMessage } from '../host';
import type { EditNews } from './edit-news';
import { partyOf, reasonText } from './reason-text';

export interface EditTeller {
  readonly intl: IntlShape;
  readonly site: Pick<SiteSettings, 'fields' | 'flagReasons'>;
  readonly accountId: string;
  readonly say: (text: string) => void;
  /** Whether the filters show a card. */
  readonly isShown: (card: Card) => boolean;
}

type Told = Omit<FlagMessage, 'id'>;
type Translate = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** Tells what became of an edit, in words and as Jira's own message. */
export function tellEdit(teller: EditTeller, news: EditNews): { close(): void } {
  const shown = messageOf(teller, news, translateFor(teller, news));
  const undo = news.kind === 'edited' ? [teller.intl.formatMessage({ id: 'board.say.undo' })] : [];
  const title = news.kind === 'edited' ? `${shown.title}.` : shown.title;
  teller.say([title, shown.description, ...undo].filter(Boolean).join(' '));
  return flag({ id: `board-edit-${news.card.key}-${news.kind}`, ...shown });
}

/** The same in one sentence, beside others. */
export function shortEditText(teller: EditTeller, news: EditNews): string {
  return messageOf(teller, news, translateFor(teller, news)).title;
}

const translateFor =
  ({ intl }: EditTeller, { card }: EditNews): Translate =>
  (id, values = {}) =>
    intl.formatMessage({ id: `board.edit.${id}` }, { key: card.key, ...values });

function messageOf(teller: EditTeller, news: EditNews, t: Translate): Told {
  const { key } = news.card;
  const open = { text: t('open'), onClick: () => openIssue(key) };
  switch (news.kind) {
    case 'edited': {
      const actions = [{ text: t('undo'), onClick: news.undo }];
      const after = applyEdit(news.card, news.edit);
      const title = stateText(teller, after, news, t);
      const hidden = teller.isShown(after) ? {} : { description: t('hidden') };
      return { type: 'success', title, ...hidden, actions };
    }
    case 'waiting':
      return { type: 'info', title: t('wait', { seconds: news.seconds }), isAutoDismiss: true };
    case 'not-allowed': {
      const title = t(`not-${news.edit.kind}`, { why: t(`why.${news.why}`) });
      return { type: 'error', title, description: t(`todo.${news.why}`), actions: [open] };
    }
    case 'not-edited': {
      const title = t(`not-${news.edit.kind}`, { why: whyOf(news.error, t) });
      const retry = { text: t('retry'), onClick: news.retry };
      return { type: 'error', title, description: todoOf(news.error, t), actions: [retry, open] };
    }
    case 'edited-elsewhere': {
      const state = stateText(teller, news.now, news, t);
      const description = t('elsewhere-todo', { state });
      return { type: 'warning', title: t('elsewhere'), description, actions: [open] };
    }
    case 'gone':
      return { type: 'warning', title: t('gone'), description: t('gone-todo') };
  }
}

/** That part of a state that an edit is about, as a sentence. */
function stateText(
  { intl, site, accountId }: EditTeller,
  state: CardState,
  { edit }: EditNews,
  t: Translate,
): string {
  const { assignee, isFlagged, flagReason } = state;
  if (edit.kind === 'sprint') {
    const sprint = sprintNow(state);
    return sprint ? t('is-in-sprint', { name: sprint.name }) : t('is-in-backlog');
  }
  if (edit.kind === 'assign') {
    if (!assignee) return t('is-unassigned');
    if (assignee.accountId === accountId) return t('is-mine');
    return t('is-assigned', { name: assignee.name });
  }
  if (!isFlagged) return t('is-unflagged');
  if (!flagReason) return t('is-flagged');
  const reason = reasonText(intl, site.fields, flagReason);
  return t('is-flagged-for', { reason, party: partyOf(intl, site.flagReasons, flagReason) });
}

/** Why, in Jira's own words where it has any. */
function whyOf(error: JiraError, t: Translate): string {
  if (error instanceof JiraRefused) {
    const words = [...error.messages, ...Object.values(error.fieldErrors)].join(' ');
    return words || t('why.refused');
  }
  if (error instanceof JiraForbidden) return t('why.not-permitted');
  return t(error instanceof JiraRateLimited ? 'why.limited' : 'why.offline');
}

function todoOf(error: JiraError, t: Translate): string {
  if (error instanceof JiraForbidden) return t('todo.not-permitted');
  if (error instanceof JiraRateLimited)
    return t('todo.limited', { seconds: error.retryAfterSeconds });
  return t(error instanceof JiraRefused ? 'todo.refused' : 'todo.offline');
}
