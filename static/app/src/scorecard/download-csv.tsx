import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { toCsv, type CsvCell } from '../../../../src/domain/csv';
import { offerFile } from '../ui/offer-file';
import { SelectableText } from '../ui/selectable-text';

interface Props {
  readonly fileName: string;
  /** Header and rows; absent while they are not all there. */
  readonly rows: (() => readonly (readonly CsvCell[])[]) | undefined;
  readonly children: ReactNode;
}

/** Makes a CSV of what is on the page. No browser says whether it kept the file: the text is there too. */
export function DownloadCsv({ fileName, rows, children }: Props) {
  const [text, setText] = useState<string>();
  const [isShown, setIsShown] = useState(false);
  const download = (): void => {
    if (!rows) return;
    const csv = toCsv(rows());
    offerFile(fileName, csv, 'text/csv');
    setText(csv);
    setIsShown(false);
  };
  return (
    <div>
      <button type="button" className="scorecard-link" disabled={!rows} onClick={download}>
        {children}
      </button>{' '}
      <span role="status">
        {text !== undefined && (
          <FormattedMessage id="scorecard.csv.offered" values={{ file: fileName }} />
        )}
      </span>{' '}
      {text !== undefined && (
        <button type="button" className="scorecard-link" onClick={() => setIsShown(true)}>
          <FormattedMessage id="scorecard.csv.as-text" />
        </button>
      )}
      {text !== undefined && isShown && <SelectableText text={text} />}
    </div>
  );
}
