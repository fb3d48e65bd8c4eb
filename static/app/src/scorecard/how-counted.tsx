import { FormattedList, FormattedMessage } from 'react-intl';
import type { MeasureView, Panel } from '../../../../src/domain/scorecard/panel';
import { StatusName } from '../ui/status-name';
import { BasisText } from './basis-text';
import { DownloadReceipt } from './download-receipt';
import { LeftOutProjects } from './left-out-projects';
import { Owners } from './owners';

interface Props {
  readonly measure: MeasureView;
  readonly panel: Panel;
  /** The space that the page is filtered by. */
  readonly projectId: string | undefined;
}

/** The formula in words, its version and basis, who owns it, and what it leaves out. */
export function HowCounted({ measure, panel, projectId }: Props) {
  return (
    <section className="scorecard-page-section">
      <h2>
        <FormattedMessage id="scorecard.formula" />
      </h2>
      <p>
        <FormattedMessage id={`scorecard.measure.${measure.id}.formula`} />
      </p>
      <p className="subtle">
        <FormattedMessage id="scorecard.version" values={{ version: measure.formulaVersion }} />{' '}
        <BasisText basis={measure.basis} /> <Owners measure={measure} />
      </p>
      <LeftOutProjects measure={measure} scope={panel.scope} />
      {measure.exclusions.length > 0 && (
        <ul>
          {measure.exclusions.map(({ key, count, statusIds = [] }) => (
            <li key={key}>
              <FormattedMessage id={`scorecard.excluded.${key}`} values={{ count }} />
              <StatusNames statusIds={statusIds} />
            </li>
          ))}
        </ul>
      )}
      {measure.figure.kind === 'ready' && (
        <DownloadReceipt measure={measure.id} panel={panel} projectId={projectId} />
      )}
    </section>
  );
}

function StatusNames({ statusIds }: { readonly statusIds: readonly string[] }) {
  if (statusIds.length === 0) return null;
  return (
    <>
      {' '}
      (
      <FormattedList
        value={statusIds.map((id) => (
          <StatusName key={id} statusId={id} />
        ))}
      />
      )
    </>
  );
}
