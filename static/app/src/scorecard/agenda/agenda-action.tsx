import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MeasureView, Panel, ReadyFigure } from '../../../../../src/domain/scorecard/panel';
import { FailureMessage } from '../../ui/failure-message';
import { AgendaForm } from './agenda-form';
import { agendaSummary } from './agenda-text';
import { OnAgenda, Unfinished } from './on-agenda';
import { decisionsOf } from './put-on-agenda';
import { useAgenda, type Agenda } from './use-agenda';
import { usePutting } from './use-putting';

interface Props {
  readonly measure: MeasureView;
  readonly panel: Panel;
}

/** Takes a figure to the joint meeting; where it is there already, says where. */
export function AgendaAction({ measure, panel }: Props) {
  const query = useAgenda(panel.scope);
  const { figure } = measure;
  if (figure.kind !== 'ready' || query.isPending) return null;
  if (query.isError)
    return <FailureMessage error={query.error} onRetry={() => void query.refetch()} />;
  const shown = { measure, panel, figure };
  return <ReadyAction key={measure.id} {...shown} agenda={query.data} />;
}

interface ReadyProps extends Props {
  readonly figure: ReadyFigure;
  readonly agenda: Agenda;
}

function ReadyAction({ measure, panel, figure, agenda }: ReadyProps) {
  const intl = useIntl();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isAsking, setIsAsking] = useState(false);
  const { decisionTypeIds, places } = agenda;
  const { put, left, finish } = usePutting({ measure, figure, panel, decisionTypeIds });
  const known = decisionsOf(measure.id, agenda.decisions);
  const close = (): void => {
    setIsAsking(false);
    // The form is gone only after the next paint, and the focus with it.
    requestAnimationFrame(() => button.current?.focus());
  };
  const isKnown = known.length > 0;
  const { isSuccess } = put;
  useEffect(() => {
    // Its key is drawn by the agenda, which may be later than the form's end.
    if (isSuccess && isKnown)
      box.current?.querySelector<HTMLElement>('[role=status] button')?.focus();
  }, [isSuccess, isKnown]);
  return (
    <div ref={box} className="scorecard-agenda">
      {!isKnown && !isAsking && (
        <AskButton
          agenda={agenda}
          measure={measure}
          button={button}
          onAsk={() => setIsAsking(true)}
        />
      )}
      {!isKnown && isAsking && (
        <AgendaForm
          places={places}
          summary={agendaSummary(intl, measure)}
          error={put.error}
          isSending={put.isPending}
          onSend={(order) => put.mutate(order, { onSuccess: () => setIsAsking(false) })}
          onClose={close}
        />
      )}
      <span role="status">
        {isKnown && <OnAgenda decisions={known} isNew={put.data?.kind === 'made'} />}
      </span>
      <Unfinished left={left} onRetry={finish} />
    </div>
  );
}

interface AskProps {
  readonly agenda: Agenda;
  readonly measure: MeasureView;
  readonly button: RefObject<HTMLButtonElement>;
  readonly onAsk: () => void;
}

/** Where the user cannot, the reason stands beside the button. */
function AskButton({ agenda, measure, button, onAsk }: AskProps) {
  const id = useId();
  const reason = reasonOf(agenda);
  return (
    <>
      <Button
        ref={button}
        isDisabled={reason !== undefined}
        aria-describedby={reason && id}
        onClick={onAsk}
      >
        <FormattedMessage id="scorecard.agenda" />
        <span className="visually-hidden">
          {' '}
          <FormattedMessage id={`scorecard.measure.${measure.id}`} />
        </span>
      </Button>
      {reason && (
        <span id={id} className="subtle">
          {' '}
          <FormattedMessage id={`scorecard.agenda.cannot.${reason}`} />
        </span>
      )}
    </>
  );
}

function reasonOf({ decisionTypeIds, places }: Agenda): 'no-type' | 'no-space' | undefined {
  if (decisionTypeIds.length === 0) return 'no-type';
  return places.length === 0 ? 'no-space' : undefined;
}
