import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { Instant } from './instants';

type ChangeRow = Extract<MeasureRow, { measure: 'M4' }>;

/** What changed after the first Ready, when and in which stage; and what the rules leave out, and why. */
export function ChangeFacts({ row }: { readonly row: ChangeRow }) {
  return (
    <>
      <FormattedMessage
        id="scorecard.facts.M4"
        values={{ ready: <Instant at={row.readyAt} />, count: row.changes.length }}
      />
      <ul className="scorecard-changes">
        {row.changes.map((change) => (
          <li key={change.at}>
            <Instant at={change.at} /> <Change change={change} />
          </li>
        ))}
        {row.leftOut.length > 0 && (
          <li className="subtle">
            <LeftOut edits={row.leftOut} />
          </li>
        )}
      </ul>
    </>
  );
}

function Change({ change }: { readonly change: ChangeRow['changes'][number] }) {
  const intl = useIntl();
  const fields = change.fields.map((field) =>
    intl.formatMessage({ id: `scorecard.field.${field}` }),
  );
  return (
    <>
      <FormattedMessage
        id={`scorecard.change.${change.kind}`}
        values={{ fields: <FormattedList value={fields} /> }}
      />{' '}
      (<FormattedMessage id={`stage.${change.stage}`} />)
    </>
  );
}

function LeftOut({ edits }: { readonly edits: ChangeRow['leftOut'] }) {
  const intl = useIntl();
  const reasons = [...new Set(edits.map(({ reason }) => reason))].map((reason) =>
    intl.formatMessage({ id: `scorecard.left-out-for.${reason}` }),
  );
  return (
    <FormattedMessage
      id="scorecard.change.left-out"
      values={{ count: edits.length, reasons: <FormattedList value={reasons} /> }}
    />
  );
}
