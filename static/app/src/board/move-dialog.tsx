import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Breach } from '../../../../src/domain/board/limits';
import { presetsOf, type Transition } from '../../../../src/domain/board/transition';
import type { TypedValues } from '../../../../src/jira/transition-values';
import { openIssue } from '../host';
import { useBoard } from './board-context';
import { DialogFrame } from './dialog-frame';
import type { MoveAnswer, MoveQuestion } from './move-news';
import { ScreenField } from './screen-field';

interface Props {
  readonly question: MoveQuestion;
  /** `undefined`: cancelled. */
  readonly onAnswer: (answer: MoveAnswer | undefined) => void;
}

/** Everything that a move still needs to be told, in one dialog. */
export function MoveDialog({ question, onAnswer }: Props) {
  const intl = useIntl();
  const { names } = useBoard();
  const { card, ways, breaches } = question;
  const [wayId, setWayId] = useState(ways.length === 1 ? ways[0]!.id : undefined);
  const [typed, setTyped] = useState<TypedValues>({});
  const [reason, setReason] = useState(question.lastReason ?? '');
  const way = ways.find(({ id }) => id === wayId);
  const values = { ...(way && presetsOf(way)), ...typed };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = breaches.length > 0 ? { reason: reason.trim() } : {};
    onAnswer({ ...(way && { wayId: way.id }), values, ...why });
  };
  const cancel = () => onAnswer(undefined);
  const target = names.cell(question.cell);
  return (
    <DialogFrame
      title={intl.formatMessage({ id: 'board.dialog.title' }, { key: card.key, target })}
      onClose={cancel}
    >
      <form className="board-form" onSubmit={submit}>
        {ways.length > 1 && <WayChoice ways={ways} chosen={wayId} onChoose={setWayId} />}
        {way?.fields.map((field) => (
          <ScreenField
            key={`${way.id}-${field.id}`}
            field={field}
            error={question.fieldErrors[field.id]}
            value={values[field.id]}
            onChange={(value) => setTyped({ ...typed, [field.id]: value })}
          />
        ))}
        {breaches.length > 0 && (
          <ReasonField breaches={breaches} value={reason} onChange={setReason} />
        )}
        <Actions question={question} way={way} onCancel={cancel} />
      </form>
    </DialogFrame>
  );
}

interface ActionsProps {
  readonly question: MoveQuestion;
  readonly way: Transition | undefined;
  readonly onCancel: () => void;
}

/** Move, or, where only Jira's own screen can ask, the way to it. */
function Actions({ question: { card, breaches }, way, onCancel }: ActionsProps) {
  const intl = useIntl();
  const isStuck = way?.fields.some((f) => f.isRequired && f.input.kind === 'unknown') ?? false;
  const open = () => {
    onCancel();
    openIssue(card.key);
  };
  const moveText = breaches.length > 0 ? 'board.dialog.move-anyway' : 'board.dialog.move';
  return (
    <>
      {isStuck && (
        <p className="board-form-error">
          <FormattedMessage id="board.dialog.unknown-field" values={{ key: card.key }} />
        </p>
      )}
      <div className="board-form-actions">
        <Button appearance="subtle" onClick={onCancel}>
          {intl.formatMessage({ id: 'action.cancel' })}
        </Button>
        {isStuck ? (
          <Button appearance="primary" onClick={open}>
            {intl.formatMessage({ id: 'board.dialog.open' }, { key: card.key })}
          </Button>
        ) : (
          <Button appearance="primary" type="submit">
            {intl.formatMessage({ id: moveText })}
          </Button>
        )}
      </div>
    </>
  );
}

interface WayProps {
  readonly ways: readonly Transition[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Ways that lead to one column may mean different things: Scale and Stop, Yes and Yes, if. */
function WayChoice({ ways, chosen, onChoose }: WayProps) {
  return (
    <fieldset className="board-choice">
      <legend>
        <FormattedMessage id="board.dialog.which" />
      </legend>
      {ways.map(({ id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name="way"
            required
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

interface ReasonProps {
  readonly breaches: readonly Breach[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ReasonField({ breaches, value, onChange }: ReasonProps) {
  const { names } = useBoard();
  return (
    <div className="board-field">
      {breaches.map(({ kind, key, count, limit }) => (
        <p key={`${kind}-${key}`} className="board-over-text">
          <span aria-hidden>▲ </span>
          <FormattedMessage
            id={`board.dialog.over-${kind}`}
            values={{ column: names.column(key), lane: names.lane(key), count, limit }}
          />
        </p>
      ))}
      <label htmlFor="board-reason">
        <FormattedMessage id="board.dialog.reason" />
      </label>
      <input
        id="board-reason"
        className="board-input"
        required
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // What was said last time is there already: Enter says it again, typing replaces it.
        onFocus={(event) => event.target.select()}
        autoComplete="off"
      />
    </div>
  );
}
