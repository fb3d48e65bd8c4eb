import { FormattedMessage } from 'react-intl';
import type { MeasureId } from '../../../../src/domain/scorecard/measure-id';
import type { Panel } from '../../../../src/domain/scorecard/panel';
import { call } from '../rpc';
import { DownloadFile, type MadeFile } from './download-file';

interface Props {
  readonly measure: MeasureId;
  readonly panel: Panel;
  /** One space only; absent: all that the figure covers. */
  readonly projectId: string | undefined;
}

/** The file from which anybody can compute the figure again. */
export function DownloadReceipt({ measure, panel, projectId }: Props) {
  const project = panel.scope.seen.find((one) => one.projectId === projectId);
  const parts = ['entente', measure, project?.projectKey, panel.to].filter(Boolean);
  const fileName = `${parts.join('-')}.json`;
  const make = async (): Promise<MadeFile> => {
    const { windowDays } = panel;
    const asked = { measure, windowDays, ...(project && { projectId: project.projectId }) };
    const { text, hidden } = await call('getReceipt', asked);
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
