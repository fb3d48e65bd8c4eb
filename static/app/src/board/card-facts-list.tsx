import type { ReactNode } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { CardFacts } from '../../../../src/domain/board/card-facts';
import type { LaneScheme } from '../../../../src/domain/board/lane-scheme';
import { laneKeyOf, NO_LANE } from '../../../../src/domain/board/place';
import { findOptionKey } from '../../../../src/domain/fields';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { CardDetails } from '../../../../src/jira/card-details';
import { useBoard, type BoardTools } from './board-context';
import { chanceText } from './chance-text';
import { optionWord } from './screen-words';

interface Props {
  readonly card: Card;
  readonly facts: CardFacts;
  readonly details: CardDetails | undefined;
}

type Row = readonly [label: string, value: ReactNode];

/** What there is to know of a card, one line each; what is empty is not there. */
export function CardFactsList({ card, facts, details }: Props) {
  const intl = useIntl();
  const tools = useBoard();
  const rows = [
    ...workRows(intl, tools, card, facts, details),
    ...laneRows(intl, tools, card, details),
    ...fieldRows(intl, card),
  ];
  return (
    <dl className="board-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function workRows(
  intl: IntlShape,
  { setup }: BoardTools,
  card: Card,
  facts: CardFacts,
  details: CardDetails | undefined,
): readonly Row[] {
  const t = (id: string, values = {}) => intl.formatMessage({ id: `board.${id}` }, values);
  const { wait } = facts;
  const rows: Row[] = [];
  if (details?.subtasks)
    rows.push([t('card.subtasks'), t('card.subtasks-done', { ...details.subtasks })]);
  if (details?.outcome) rows.push([t('card.outcome'), details.outcome]);
  if (wait) {
    const party = t(`party.${wait.on}`);
    const since = wait.since === undefined ? undefined : longDate(intl, wait.since);
    rows.push([t('card.waiting'), since ? t('card.waiting-since', { party, date: since }) : party]);
  }
  if (details && details.liaisons.length > 0)
    rows.push([t('card.liaisons'), intl.formatList(details.liaisons, { type: 'conjunction' })]);
  if (card.timeBoxEnd) rows.push([t('card.time-box'), isoDate(intl, card.timeBoxEnd)]);
  if (card.neededBy) {
    const day = isoDate(intl, card.neededBy);
    const isPast = facts.signals.some((each) => each.kind === 'unlikely' && each.isPast);
    const isTold = facts.chance !== undefined && !isPast;
    const chance = isTold ? chanceText(intl, facts.chance) : '';
    rows.push([t('card.needed-by'), isTold ? t('card.needed-by-chance', { day, chance }) : day]);
  }
  if (card.extras?.answerBy)
    rows.push([t('card.answer-by'), longDate(intl, Date.parse(card.extras.answerBy))]);
  const cost = costText(intl, setup, card);
  if (cost) rows.push([t('card.cost'), cost]);
  if (details?.clearedFor) {
    const field = { id: setup.site.fields.clearedFor?.id ?? '', name: '' };
    const cleared = optionWord(intl, setup.site.fields, field, details.clearedFor);
    rows.push([t('field.clearedFor'), cleared]);
  }
  if (card.extras?.leftForScale)
    rows.push([
      t('card.left-for-scale'),
      t('card.left-count', { count: card.extras.leftForScale }),
    ]);
  return rows;
}

function laneRows(
  intl: IntlShape,
  { setup, joint, names, scheme }: BoardTools,
  card: Card,
  details: CardDetails | undefined,
): readonly Row[] {
  if (scheme.kind !== 'lane')
    return [
      [
        intl.formatMessage(
          { id: 'board.card.why-lane' },
          { lane: names.lane(scheme.laneOf(card)) },
        ),
        whyBy(intl, setup.project, scheme, card),
      ],
    ];
  const laneKey = laneKeyOf(card, joint.projectOf(card).lanes);
  const why = `board.why.${laneKey}`;
  const rows: Row[] = [];
  const reason = laneKey === 'urgent' ? details?.urgentReason : undefined;
  if (laneKey !== NO_LANE && (reason || why in intl.messages))
    rows.push([
      intl.formatMessage({ id: 'board.card.why-lane' }, { lane: names.lane(laneKey) }),
      reason ?? intl.formatMessage({ id: why }),
    ]);
  if (card.lastMove)
    rows.push([intl.formatMessage({ id: 'board.card.limit-reason' }), card.lastMove.reason]);
  return rows;
}

/** Why a card is in a lane that is no value of the field *Lane*. */
function whyBy(
  intl: IntlShape,
  { jqlLanes = [] }: ProjectSettings,
  { kind, laneOf }: LaneScheme,
  card: Card,
): string {
  const list = jqlLanes.find(({ key }) => laneOf(card) === `jql-${key}`);
  const id = kind === 'jql' && !list ? 'jql-none' : kind;
  return intl.formatMessage({ id: `board.why-by.${id}` }, { jql: list?.jql });
}

function fieldRows(intl: IntlShape, card: Card): readonly Row[] {
  const t = (id: string) => intl.formatMessage({ id: `board.card.${id}` });
  const sprint = card.sprints.find(({ state }) => state === 'active') ?? card.sprints.at(-1);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('priority'), card.priority],
    [t('epic'), card.epic && `${card.epic.key} ${card.epic.summary}`],
    [t('size'), card.size],
    [t('labels'), card.labels.join(', ')],
    [t('sprint'), sprint?.name],
  ];
  return rows.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}

function costText(
  intl: IntlShape,
  setup: BoardTools['setup'],
  { costPerWeek: cost, costOfWaiting }: Card,
): string | undefined {
  const key = costOfWaiting && findOptionKey(setup.site.fields.costOfWaiting, costOfWaiting.id);
  const kind = key ? intl.formatMessage({ id: `board.cost.${key}` }) : costOfWaiting?.name;
  if (cost === undefined) return kind;
  return kind
    ? intl.formatMessage({ id: 'board.card.cost-with-kind' }, { cost, kind })
    : intl.formatMessage({ id: 'board.card.cost-per-week' }, { cost });
}

function longDate(intl: IntlShape, at: number): string {
  return intl.formatDate(at, { day: 'numeric', month: 'long' });
}

/** A day without a time has no zone: it must not slip to the day before. */
function isoDate(intl: IntlShape, day: string): string {
  return intl.formatDate(`${day}T12:00:00Z`, { day: 'numeric', month: 'long', timeZone: 'UTC' });
}
