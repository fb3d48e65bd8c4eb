import Button from '@atlaskit/button/new';
import type { KeyboardEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { WalkAct } from './board-key-map';
import type { WalkStop } from './use-walk';

interface Props {
  /** Absent: the card has gone, and the walk can go on to the next. */
  readonly stop: WalkStop | undefined;
  readonly onAct: (act: WalkAct) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Where a walk is, and how it goes on; its keys act here too. */
export function WalkBar({ stop, onAct, onKey }: Props) {
  const intl = useIntl();
  const t = (id: string) => intl.formatMessage({ id: `board.walk.${id}` });
  const button = (act: WalkAct, appearance: 'default' | 'primary' | 'subtle') => (
    <Button appearance={appearance} onClick={() => onAct(act)}>
      {t(act)}
    </Button>
  );
  return (
    // Its keys are those of its buttons.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="board-walk" aria-label={t('label')} onKeyDown={onKey}>
      {stop && (
        <p className="board-walk-text">
          <strong>
            <FormattedMessage id="board.walk.progress" values={{ ...stop }} />
          </strong>{' '}
          {stop.cardKey} · {stop.column} · {stop.group}
        </p>
      )}
      {stop && (
        <progress
          className="board-walk-progress"
          aria-hidden
          value={stop.position}
          max={stop.total}
        />
      )}
      <div className="board-walk-actions">
        {button('previous', 'default')}
        {button('next', 'primary')}
        {button('end', 'subtle')}
      </div>
    </section>
  );
}
