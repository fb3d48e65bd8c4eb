import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import { DialogFrame } from './dialog-frame';

interface Props {
  readonly hasLetters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onClose: () => void;
}

const KEYS = [
  'arrows',
  'space',
  'enter',
  'undo',
  'm',
  'i',
  'f',
  'c',
  'd',
  'slash',
  'digit',
  'question',
] as const;
const SIGNS: Readonly<Record<string, string>> = {
  m: 'M',
  i: 'I',
  f: 'F',
  c: 'C',
  d: 'D',
  slash: '/',
  digit: '1 … 9, 0',
  question: '?',
};

/** The keys of the board, and the rules behind its figures. */
export function HelpDialog({ hasLetters, onLetters, onClose }: Props) {
  const intl = useIntl();
  const t = (id: string) => intl.formatMessage({ id: `board.${id}` });
  return (
    <DialogFrame title={t('help.title')} onClose={onClose}>
      <h3>{t('help.keys')}</h3>
      <dl className="board-keys">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{SIGNS[key] ?? t(`key.${key}`)}</kbd>
            </dt>
            <dd>{t(`help.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="board-check">
        <input
          type="checkbox"
          checked={hasLetters}
          onChange={(event) => onLetters(event.target.checked)}
        />
        {t('help.letters')}
      </label>
      <p className="subtle">{t('help.where')}</p>
      {(['rule', 'limits', 'age'] as const).map((topic) => (
        <section key={topic}>
          <h3>{t(`help.${topic}`)}</h3>
          <p>{t(`help.${topic}-text`)}</p>
        </section>
      ))}
      <div className="board-form-actions">
        <Button appearance="primary" onClick={onClose}>
          <FormattedMessage id="action.close" />
        </Button>
      </div>
    </DialogFrame>
  );
}
