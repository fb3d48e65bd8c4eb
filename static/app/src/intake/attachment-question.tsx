import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { TextLine } from './fields/text-fields';
import { controlId, type FormProps } from './form-props';
import { Question } from './question';

interface Props extends FormProps {
  readonly file: File | undefined;
  /** Chosen on an earlier visit; the file itself could not be kept. */
  readonly lostFileName: string | undefined;
  readonly onFile: (file: File | undefined) => void;
}

/** One file, or a link to where it is. */
export function AttachmentQuestion({ draft, change, errorOf, file, lostFileName, onFile }: Props) {
  const intl = useIntl();
  const text = (id: string) => intl.formatMessage({ id });
  return (
    <Question name="attachment">
      <FilePicker file={file} lostFileName={lostFileName} onFile={onFile} />
      <TextLine
        id={controlId('link')}
        label={text('intake.link.label')}
        error={errorOf('link')}
        type="url"
        inputMode="url"
        value={draft.link}
        onChange={(link) => change({ link })}
      />
    </Question>
  );
}

function FilePicker({
  file,
  lostFileName,
  onFile,
}: Pick<Props, 'file' | 'lostFileName' | 'onFile'>) {
  const intl = useIntl();
  const input = useRef<HTMLInputElement>(null);
  const remove = () => {
    if (input.current) input.current.value = '';
    onFile(undefined);
    input.current?.focus();
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor="request-file">
        <FormattedMessage id="intake.file.label" />
      </label>
      {!file && lostFileName && (
        <p className="field-hint" id="request-file-hint">
          <FormattedMessage id="intake.file.choose-again" values={{ name: lostFileName }} />
        </p>
      )}
      <div className="intake-file">
        <input
          ref={input}
          id="request-file"
          className="intake-file-input"
          type="file"
          aria-describedby={!file && lostFileName ? 'request-file-hint' : 'request-file-name'}
          onChange={(event) => onFile(event.target.files?.[0])}
        />
        <span className="intake-file-button" aria-hidden="true">
          <FormattedMessage id="intake.file.choose" />
        </span>
        <span id="request-file-name" className="intake-file-name">
          {file ? file.name : <FormattedMessage id="intake.file.none" />}
        </span>
      </div>
      {file && (
        <Button appearance="subtle" spacing="compact" onClick={remove}>
          {intl.formatMessage({ id: 'intake.file.remove' })}
        </Button>
      )}
    </div>
  );
}
