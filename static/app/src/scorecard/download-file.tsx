import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { FailureMessage } from '../ui/failure-message';
import { offerFile } from '../ui/offer-file';
import { SelectableText } from '../ui/selectable-text';

export interface MadeFile {
  readonly text: string;
  /** What the reader must know about it: that it does not hold all. */
  readonly note?: ReactNode;
}

interface Props {
  readonly fileName: string;
  readonly type: 'text/csv' | 'application/json';
  /** Absent while there is nothing to make it from. */
  readonly make: (() => MadeFile | Promise<MadeFile>) | undefined;
  /** What is said while it is made. */
  readonly making?: ReactNode;
  readonly children: ReactNode;
}

/** Makes a file of what is on the page. No browser says whether it kept the file: the text is there too. */
export function DownloadFile({ fileName, type, make, making, children }: Props) {
  const [isShown, setIsShown] = useState(false);
  const file = useMutation({
    mutationFn: async (from: () => MadeFile | Promise<MadeFile>) => {
      const made = await from();
      offerFile(fileName, made.text, type);
      return made;
    },
    onMutate: () => setIsShown(false),
  });
  const start = (): void => {
    if (make && !file.isPending) file.mutate(make);
  };
  return (
    <div>
      <button type="button" className="scorecard-link" disabled={!make} onClick={start}>
        {children}
      </button>{' '}
      <span role="status">
        {file.isPending && making}
        {file.data && (file.data.note ?? <Offered fileName={fileName} />)}
      </span>{' '}
      {file.isError && <FailureMessage error={file.error} onRetry={start} />}
      {file.data && (
        <button type="button" className="scorecard-link" onClick={() => setIsShown(true)}>
          <FormattedMessage id="scorecard.csv.as-text" />
        </button>
      )}
      {file.data && isShown && <SelectableText text={file.data.text} />}
    </div>
  );
}

function Offered({ fileName }: { readonly fileName: string }) {
  return <FormattedMessage id="scorecard.csv.offered" values={{ file: fileName }} />;
}
