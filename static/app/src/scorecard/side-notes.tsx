import { FormattedMessage, useIntl } from 'react-intl';
import type { MeasureView } from '../../../../src/domain/scorecard/panel';

/** What stands beside the figure: medians, oldest, kinds of change. */
export function SideNotes({ measure: { notes } }: { readonly measure: MeasureView }) {
  const intl = useIntl();
  if (notes.length === 0) return null;
  return (
    <dl className="scorecard-notes">
      {notes.map((note) => (
        <div key={note.key}>
          <dt>
            <FormattedMessage id={`scorecard.note.${note.key}`} />
          </dt>
          <dd>
            {note.value === undefined ? (
              <FormattedMessage id="scorecard.note.not-enough" values={{ n: note.n ?? 0 }} />
            ) : (
              intl.formatMessage({ id: `scorecard.unit.${note.unit}` }, { value: note.value })
            )}
            {note.value !== undefined && note.n !== undefined && (
              <>
                {' '}
                <span className="subtle">
                  <FormattedMessage id="scorecard.n" values={{ n: note.n }} />
                </span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
