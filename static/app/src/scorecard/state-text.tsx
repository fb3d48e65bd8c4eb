import { FormattedMessage } from 'react-intl';
import type { MeasureView, NotSetUpReason } from '../../../../src/domain/scorecard/panel';
import { StatusName } from '../ui/status-name';

/** Loading, not enough data, not set up: the three states that are no figure, each with its remedy. */
export function StateText({ measure: { id, figure } }: { readonly measure: MeasureView }) {
  switch (figure.kind) {
    case 'ready':
      return null;
    case 'loading':
      return (
        <FormattedMessage
          id={
            figure.minutesLeft === undefined
              ? 'scorecard.state.loading'
              : 'scorecard.state.loading-estimate'
          }
          values={{
            read: Math.floor(figure.daysRead / 30),
            wanted: Math.ceil(figure.daysWanted / 30),
            minutes: figure.minutesLeft,
          }}
        />
      );
    case 'not-enough':
      return (
        <FormattedMessage
          id={`scorecard.state.not-enough.${id}`}
          values={{ n: figure.n, needed: figure.needed }}
        />
      );
    case 'not-set-up':
      return <NotSetUp reason={figure.reason} />;
  }
}

/** Why something cannot be told, and what mends it. */
export function NotSetUp({ reason }: { readonly reason: NotSetUpReason }) {
  switch (reason.kind) {
    case 'unmapped-statuses': {
      const [status] = reason.statuses;
      return (
        <FormattedMessage
          id="scorecard.state.unmapped"
          values={{
            issues: status?.issues ?? 0,
            status: status ? <StatusName statusId={status.statusId} /> : '',
          }}
        />
      );
    }
    case 'no-roster':
      return <FormattedMessage id={`scorecard.state.no-roster.${reason.side}`} />;
    case 'no-waits':
      return <FormattedMessage id="scorecard.state.no-waits" />;
    case 'no-architect':
      return <FormattedMessage id="scorecard.state.no-architect" />;
    case 'no-standards':
      return <FormattedMessage id="scorecard.state.no-standards" />;
    case 'field-not-mapped':
      return (
        <FormattedMessage
          id="scorecard.state.no-field"
          values={{ field: <FormattedMessage id={`scorecard.field.${reason.field}`} /> }}
        />
      );
    case 'no-project':
      return <FormattedMessage id="scorecard.state.no-project" />;
  }
}
