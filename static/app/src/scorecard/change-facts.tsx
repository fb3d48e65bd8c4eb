import { FormattedList, FormattedMessage, useIntl } from 'react-intl';
import type { MeasureRow } from '../../../../src/domain/scorecard/measure-row';
import { changeText } from './change-text';
import { Instant } from './instants';
import type { OptionNames } from './option-keys';

type ChangeRow = Extract<MeasureRow, { measure: 'M4' }>;

interface Props {
  readonly row: ChangeRow;
  readonly names: OptionNames;
}

/** What changed after the first Ready, from what to what, when, in which stage; and what the rules leave out, and why. */
export function ChangeFacts({ row, names }: Props) {
  const intl = useIntl();
  return (
    <>
      <FormattedMessage
        id="scorecard.facts.M4"
        values={{ ready: <Instant at={row.readyAt} />, count: row.changes.length }}
      />
      <ul className="scorecard-changes">
        {row.changes.map((change) => (
          <li key={change.at}>
            <Instant at={change.at} /> {changeText(intl, change, names)}
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
