import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { Card } from '../../../../src/domain/board/card';
import type { Delivery } from '../../../../src/jira/graduation';
import { JiraRateLimited, JiraRefused } from '../../../../src/jira/jira-error';
import type { OpenSprint } from '../../../../src/jira/sprints';
import { openIssue } from '../host';
import { FailureMessage } from '../ui/failure-message';
import { DialogFrame } from './dialog-frame';
import { toRequestFailure } from './jira-failure';
import type { Graduation } from './graduate';
import { wordsOf } from './tell-graduation';
import { useGraduate, useGraduationState, type GraduationState } from './use-graduate';

export interface GraduateProps {
  readonly card: Card;
  readonly say: (text: string) => void;
  readonly showNew: (issueId: string) => void;
  readonly onClose: () => void;
}

/** Asks as what a prototype goes into delivery, or shows what it has become already. */
export function GraduateDialog(props: GraduateProps) {
  const { card, onClose } = props;
  const intl = useIntl();
  const { data: state, error, refetch } = useGraduationState(card);
  return (
    <DialogFrame
      title={intl.formatMessage({ id: 'board.delivery.title' }, { key: card.key })}
      onClose={onClose}
    >
      {error && <FailureMessage error={toRequestFailure(error)} onRetry={() => void refetch()} />}
      {!state && !error && (
        <p role="status">
          <FormattedMessage id="board.delivery.loading" />
        </p>
      )}
      {state?.delivery && <Already card={card} delivery={state.delivery} />}
      {state && !state.delivery && !state.screen && (
        <p className="board-form-error">
          <FormattedMessage id="board.delivery.lack-request-type" />
        </p>
      )}
      {state?.screen && !state.delivery ? (
        <GraduateForm {...props} state={state} />
      ) : (
        <div className="board-form-actions">
          <Button onClick={onClose}>{intl.formatMessage({ id: 'action.close' })}</Button>
        </div>
      )}
    </DialogFrame>
  );
}

function Already({ card, delivery }: { readonly card: Card; readonly delivery: Delivery }) {
  const { issueKey, summary, statusName } = delivery;
  return (
    <p>
      <FormattedMessage id="board.delivery.there" values={{ key: card.key, other: issueKey }} />{' '}
      <button type="button" className="board-link" onClick={() => openIssue(issueKey)}>
        {issueKey} {summary}
      </button>{' '}
      <span className="subtle">{statusName}</span>
    </p>
  );
}

function GraduateForm(props: GraduateProps & { readonly state: GraduationState }) {
  const { card, say, showNew, state, onClose } = props;
  const intl = useIntl();
  const first = intl.formatMessage({ id: 'board.delivery.summary' }, { summary: card.summary });
  const [title, setTitle] = useState(first.slice(0, MOST_CHARACTERS));
  const [sprint, setSprint] = useState('');
  const { send, isSending, refused } = useGraduate(card, { state, say, showNew, onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') send(title.trim(), sprint === '' ? undefined : Number(sprint));
  };
  return (
    <form className="board-form" onSubmit={submit}>
      <p>
        <FormattedMessage id="board.delivery.intro" values={{ key: card.key }} />
      </p>
      <TitleField value={title} onChange={setTitle} />
      <SprintField sprints={state.sprints} value={sprint} onChange={setSprint} />
      <p className="subtle">
        <FormattedMessage
          id="board.delivery.clearance"
          values={{ count: card.extras?.leftForScale ?? 0 }}
        />
      </p>
      {refused && <Refused refused={refused} />}
      <div className="board-form-actions">
        <Button appearance="subtle" onClick={onClose}>
          {intl.formatMessage({ id: 'action.cancel' })}
        </Button>
        <Button appearance="primary" type="submit" isDisabled={isSending}>
          {intl.formatMessage({ id: 'board.delivery.move' })}
        </Button>
      </div>
    </form>
  );
}

/** What Jira takes as a summary. */
const MOST_CHARACTERS = 255;

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TitleField({ value, onChange }: FieldProps) {
  return (
    <div className="board-field">
      <label htmlFor="board-delivery-title">
        <FormattedMessage id="board.delivery.summary-label" />
      </label>
      <input
        id="board-delivery-title"
        className="board-input"
        required
        maxLength={MOST_CHARACTERS}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
      />
    </div>
  );
}

function SprintField(props: FieldProps & { readonly sprints: readonly OpenSprint[] }) {
  const { sprints, value, onChange } = props;
  const intl = useIntl();
  const t = (id: string, values = {}) =>
    intl.formatMessage({ id: `board.delivery.sprint${id}` }, values);
  if (sprints.length === 0) return null;
  return (
    <div className="board-field">
      <label htmlFor="board-delivery-sprint">{t('')}</label>
      <select
        id="board-delivery-sprint"
        className="board-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('-none')}</option>
        {sprints.map(({ id, name, state }) => (
          <option key={id} value={id}>
            {t(`-${state}`, { name })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Refused({ refused }: { readonly refused: Extract<Graduation, { kind: 'not-made' }> }) {
  const why = wordsOf(refused.error);
  return (
    <p role="alert" className="board-form-error">
      <FormattedMessage id={`board.delivery.${failureId(refused)}`} values={{ why }} />
    </p>
  );
}

function failureId({ error, isUnclear }: Extract<Graduation, { kind: 'not-made' }>): string {
  if (isUnclear) return 'unclear';
  if (error instanceof JiraRefused) return 'refused';
  return error instanceof JiraRateLimited ? 'limited' : 'forbidden';
}
