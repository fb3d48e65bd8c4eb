import Button from '@atlaskit/button/new';
import type { FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Breach } from '../../../../src/domain/board/limits';
import type { Transition } from '../../../../src/domain/board/transition';
import type { ProjectSettings } from '../../../../src/domain/settings';
import type { GateLack } from '../../../../src/domain/gates/gate-lacks';
import { openIssue } from '../host';
import { GateLackText } from '../ui/gate-lack-text';
import { useBoard } from './board-context';
import { DialogFrame } from './dialog-frame';
import type { MoveAnswer, MoveQuestion } from './move-news';
import { ScreenField } from './screen-field';
import { UrgentPart } from './urgent-part';
import { useTypedAnswer } from './use-typed-answer';

interface Props {
  readonly question: MoveQuestion;
  /** `undefined`: cancelled. */
  readonly onAnswer: (answer: MoveAnswer | undefined) => void;
}

/** Everything that a move still needs to be told, in one dialog. */
export function MoveDialog({ question, onAnswer }: Props) {
  const intl = useIntl();
  const { names, joint } = useBoard();
  const { card, ways, breaches, urgent } = question;
  const typed = useTypedAnswer(question);
  const { way, values } = typed;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAnswer(typed.answer());
  };
  const cancel = () => onAnswer(undefined);
  const target = names.cell(question.cell);
  const title = question.trialEnd ? `board.trial.title.${question.trialEnd}` : 'board.dialog.title';
  return (
    <DialogFrame
      title={intl.formatMessage({ id: title }, { key: card.key, target })}
      onClose={cancel}
    >
      <form className="board-form" onSubmit={submit}>
        {ways.length > 1 && <WayChoice ways={ways} chosen={way?.id} onChoose={typed.setWayId} />}
        {way?.fields.map((field) => (
          <ScreenField
            key={`${way.id}-${field.id}`}
            field={field}
            error={question.fieldErrors[field.id]}
            value={values[field.id]}
            onChange={(value) => typed.setValue(field.id, value)}
          />
        ))}
        {question.lacks && <Lacks lacks={question.lacks} />}
        <Breaches breaches={breaches} project={joint.projectOf(card)} />
        {urgent && (
          <UrgentPart question={urgent} typed={typed.urgency} onChange={typed.setUrgency} />
        )}
        {typed.asksReason && <ReasonField value={typed.reason} onChange={typed.setReason} />}
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
function Actions({ question, way, onCancel }: ActionsProps) {
  const intl = useIntl();
  const { card } = question;
  const isStuck = way?.fields.some((f) => f.isRequired && f.input.kind === 'unknown') ?? false;
  const open = () => {
    onCancel();
    openIssue(card.key);
  };
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
            {intl.formatMessage({ id: doText(question) })}
          </Button>
        )}
      </div>
    </>
  );
}

/** What the button that does it says. */
function doText({ breaches, lacks = [], urgent, trialEnd }: MoveQuestion): string {
  if (urgent) return 'board.urgent.pull-anyway';
  if (trialEnd) return `board.trial.${trialEnd}`;
  return breaches.length + lacks.length > 0 ? 'board.dialog.move-anyway' : 'board.dialog.move';
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

interface BreachesProps {
  readonly breaches: readonly Breach[];
  readonly project: ProjectSettings;
}

function Lacks({ lacks }: { readonly lacks: readonly GateLack[] }) {
  return lacks.map((lack) => (
    <p key={lack.gate} className="board-over-text">
      <span aria-hidden>▲ </span>
      <GateLackText lack={lack} />
      {lack.mode === 'block' && (
        <>
          {' '}
          <FormattedMessage id="gate.blocks" />
        </>
      )}
    </p>
  ));
}

function Breaches({ breaches, project }: BreachesProps) {
  const { names } = useBoard();
  return breaches.map(({ kind, key, count, limit, together }) => (
    <p key={`${kind}-${key}-${together ? 'all' : 'own'}`} className="board-over-text">
      <span aria-hidden>▲ </span>
      <FormattedMessage
        id={`board.dialog.over-${kind === 'lane' ? 'lane' : 'cells'}`}
        values={{
          what: names.limit({ kind, key, ...(together && { together }) }, project),
          count,
          limit,
        }}
      />
    </p>
  ));
}

interface ReasonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** `required` alone is content with a space. */
const NOT_BLANK = String.raw`.*\S.*`;

function ReasonField({ value, onChange }: ReasonProps) {
  return (
    <div className="board-field">
      <label htmlFor="board-reason">
        <FormattedMessage id="board.dialog.reason" />
      </label>
      <input
        id="board-reason"
        className="board-input"
        required
        pattern={NOT_BLANK}
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
