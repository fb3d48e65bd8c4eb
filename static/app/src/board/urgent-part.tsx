import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { UrgentEffect } from '../../../../src/domain/board/urgent-effect';
import type { UrgencyPart } from '../../../../src/domain/board/urgent-pull';
import { toOneDecimal } from '../../../../src/domain/board/age';
import { useBoard } from './board-context';
import type { UrgentQuestion } from './move-news';
import type { TypedUrgency } from './typed-urgency';

interface Props {
  readonly question: UrgentQuestion;
  readonly typed: TypedUrgency;
  readonly onChange: (typed: TypedUrgency) => void;
}

/** Before an urgent card is pulled: what it pushes back, and what is to be said for it. */
export function UrgentPart({ question, typed, onChange }: Props) {
  const set = (part: UrgencyPart) => (value: string) => onChange({ ...typed, [part]: value });
  return (
    <>
      <Effect effect={question.effect} />
      {question.asks.map((part) => (
        <UrgentField key={part} part={part} value={typed[part]} onChange={set(part)} />
      ))}
    </>
  );
}

const KEYS_SHOWN = 3;

function Effect({ effect }: { readonly effect: UrgentEffect | undefined }) {
  const intl = useIntl();
  const { names } = useBoard();
  const t = (id: string, values: Readonly<Record<string, string | number>> = {}): ReactNode =>
    intl.formatMessage({ id: `board.urgent.${id}` }, values);
  const days = (value: number) => names.days(toOneDecimal(value));
  const listOf = (keys: readonly string[]) => {
    const more = keys.length - KEYS_SHOWN;
    const shown = keys.slice(0, KEYS_SHOWN).join(', ');
    return more > 0 ? t('keys-and-more', { keys: shown, more }) : shown;
  };
  switch (effect?.kind) {
    case 'pushes':
      return (
        <p className="board-urgent">
          <strong>{t('pushes', { count: effect.cards.length, days: days(effect.days) })}</strong>{' '}
          {t('at-most', { days: days(effect.atMostDays) })}{' '}
          <span className="subtle">{listOf(effect.cards.map(({ card }) => card.key))}</span>
        </p>
      );
    case 'not-enough':
      return (
        <p className="board-urgent">
          <strong>{t('goes-before', { count: effect.cards.length })}</strong>{' '}
          {t('not-enough', { n: effect.n, needed: effect.needed })}{' '}
          <span className="subtle">{listOf(effect.cards.map(({ key }) => key))}</span>
        </p>
      );
    case 'pushes-nothing':
      return <p className="board-urgent">{t('pushes-nothing')}</p>;
    case undefined:
      return <p className="board-urgent">{t('unknown')}</p>;
  }
}

interface FieldProps {
  readonly part: UrgencyPart;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const INPUTS = {
  // `required` alone is content with a space.
  reason: { type: 'text', maxLength: 200, pattern: String.raw`.*\S.*` },
  neededBy: { type: 'date' },
  costPerWeek: { type: 'number', min: 0, step: 'any' },
} as const;

function UrgentField({ part, value, onChange }: FieldProps) {
  const id = `board-urgent-${part}`;
  return (
    <div className="board-field">
      <label htmlFor={id}>
        <FormattedMessage id={`board.urgent.${part}`} />
      </label>
      <input
        id={id}
        className="board-input"
        required
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...INPUTS[part]}
      />
    </div>
  );
}
