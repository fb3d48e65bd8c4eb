import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { FormattedMessage, useIntl } from 'react-intl';
import { LETTER_ACTS, letterSign, PLAIN_ACTS, WALK_ACTS, walkSign } from './board-key-map';
import { DialogFrame } from './dialog-frame';

interface Props {
  readonly hasLetters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onClose: () => void;
}

/** The keys of the board, and the rules behind its figures. */
export function HelpDialog({ hasLetters, onLetters, onClose }: Props) {
  const intl = useIntl();
  const t = (id: string) => intl.formatMessage({ id: `board.${id}` });
  return (
    <DialogFrame title={t('help.title')} onClose={onClose}>
      <h3>{t('help.keys')}</h3>
      <Keys
        keys={[
          ...PLAIN_ACTS.map((act) => [t(`key.${act}`), t(`help.${act}`)] as const),
          ...LETTER_ACTS.map((act) => [letterSign(act), t(`help.${act}`)] as const),
        ]}
      />
      <LettersCheck {...{ hasLetters, onLetters }} />
      <p className="subtle">{t('help.where')}</p>
      <h3>{t('help.in-walk')}</h3>
      <p>{t('help.in-walk-text')}</p>
      <Keys
        keys={WALK_ACTS.map(
          (act) => [walkSign(act, t('key.escape')), t(`help.walk-${act}`)] as const,
        )}
      />
      {(['rule', 'limits', 'age', 'chance'] as const).map((topic) => (
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

function LettersCheck({ hasLetters, onLetters }: Omit<Props, 'onClose'>) {
  // Shown in the very event: what is kept comes back a moment later.
  const [isOn, setOn] = useState(hasLetters);
  return (
    <label className="board-check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => {
          setOn(target.checked);
          onLetters(target.checked);
        }}
      />
      <FormattedMessage id="board.help.letters" />
    </label>
  );
}

interface KeysProps {
  readonly keys: readonly (readonly [sign: string, text: string])[];
}

function Keys({ keys }: KeysProps) {
  return (
    <dl className="board-keys">
      {keys.map(([sign, text]) => (
        <div key={sign}>
          <dt>
            <kbd>{sign}</kbd>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
