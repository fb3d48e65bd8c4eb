import { FormattedMessage } from 'react-intl';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { DownloadFile, type MadeFile } from './download-file';
import { readReceipt, receiptFileName } from './receipt-file';

interface Props {
  readonly measure: MeasureId;
  readonly panel: Panel;
  /** One space only; absent: all that the figure covers. */
  readonly projectId: string | undefined;
}

/** The file from which anybody can compute the figure again. */
export function DownloadReceipt({ measure, panel, projectId }: Props) {
  const project = panel.scope.seen.find((one) => one.projectId === projectId);
  const fileName = receiptFileName(measure, panel, project?.projectId);
  const make = async (): Promise<MadeFile> => {
    const { text, hidden } = await readReceipt(measure, panel, project?.projectId);
    if (hidden === 0) return { text };
    const values = { file: fileName, count: hidden };
    return { text, note: <FormattedMessage id="scorecard.receipt.hidden" values={values} /> };
  };
  return (
    <>
      <p className="subtle">
        <FormattedMessage id="scorecard.receipt.what" />
      </p>
      <DownloadFile
        fileName={fileName}
        type="application/json"
        make={make}
        making={<FormattedMessage id="scorecard.receipt.making" />}
      >
        <FormattedMessage id="scorecard.receipt" />
        {project && ` (${project.projectKey})`}
      </DownloadFile>
    </>
  );
}
