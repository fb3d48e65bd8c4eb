import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { FormattedList, FormattedMessage } from 'react-intl';
import type { ProjectWithType } from '../../../../../src/jira/projects';
import { openCreateDialog } from '../../host';
import { FailureMessage } from '../../ui/failure-message';
import { useDecisionFields, type AgendaOrder } from './use-putting';

interface Props {
  readonly places: readonly ProjectWithType[];
  readonly summary: string;
  readonly error: unknown;
  readonly isSending: boolean;
  readonly onSend: (order: AgendaOrder) => void;
  readonly onClose: () => void;
}

/** Filled in by us, or by Jira itself. */
const FILLED = new Set(['project', 'issuetype', 'summary', 'description', 'reporter']);

/** What will be made, and where; asked once more, since everybody of the space will see it. */
export function AgendaForm({ places, summary, error, isSending, onSend, onClose }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [place, setPlace] = useState(places[0]!);
  const [withReceipt, setWithReceipt] = useState(true);
  const fields = useDecisionFields(place);
  const demands = fields.data?.filter((field) => field.required && !FILLED.has(field.id)) ?? [];
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (fields.data && !isSending) onSend({ place, createFields: fields.data, withReceipt });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form
      ref={form}
      className="scorecard-agenda-form"
      aria-labelledby={`${id}-what`}
      onSubmit={submit}
    >
      <p id={`${id}-what`}>
        <FormattedMessage
          id="scorecard.agenda.what"
          values={{ space: place.name, summary: <strong>{summary}</strong> }}
        />
      </p>
      {places.length > 1 && (
        <SpaceSelect places={places} place={place} onChoose={setPlace} onKeyDown={leave} />
      )}
      <label>
        <input
          type="checkbox"
          checked={withReceipt}
          aria-describedby={`${id}-receipt`}
          onKeyDown={leave}
          onChange={({ target }) => setWithReceipt(target.checked)}
        />{' '}
        <FormattedMessage id="scorecard.agenda.with-receipt" />
      </label>
      <p id={`${id}-receipt`} className="subtle">
        <FormattedMessage id="scorecard.agenda.receipt-is-seen" />
      </p>
      {fields.isError && (
        <FailureMessage error={fields.error} onRetry={() => void fields.refetch()} />
      )}
      {demands.length > 0 && <Demands place={place} names={demands.map(({ name }) => name)} />}
      {error !== null && <FailureMessage error={error} />}
      <div className="scorecard-headline-actions">
        <Button
          type="submit"
          appearance="primary"
          isLoading={isSending}
          isDisabled={!fields.data || demands.length > 0}
        >
          <FormattedMessage id="scorecard.agenda.send" />
        </Button>
        <Button onClick={onClose}>
          <FormattedMessage id="action.cancel" />
        </Button>
      </div>
    </form>
  );
}

interface SpaceProps {
  readonly places: readonly ProjectWithType[];
  readonly place: ProjectWithType;
  readonly onChoose: (place: ProjectWithType) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SpaceSelect({ places, place, onChoose, onKeyDown }: SpaceProps) {
  const choose = (projectId: string): void =>
    onChoose(places.find((one) => one.projectId === projectId)!);
  return (
    <label className="scorecard-filter">
      <FormattedMessage id="scorecard.rows.project" />{' '}
      <select
        value={place.projectId}
        onChange={({ target }) => choose(target.value)}
        onKeyDown={onKeyDown}
      >
        {places.map(({ projectId, name }) => (
          <option key={projectId} value={projectId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DemandsProps {
  readonly place: ProjectWithType;
  readonly names: readonly string[];
}

/** The space asks more of a decision than a figure can say: Jira's own dialog does it then. */
function Demands({ place, names }: DemandsProps) {
  return (
    <p>
      <FormattedMessage
        id="scorecard.agenda.demands"
        values={{ space: place.name, names: <FormattedList value={names} /> }}
      />{' '}
      <button
        type="button"
        className="scorecard-link"
        onClick={() => openCreateDialog(place.projectId)}
      >
        <FormattedMessage id="scorecard.agenda.open-dialog" />
      </button>
    </p>
  );
}
