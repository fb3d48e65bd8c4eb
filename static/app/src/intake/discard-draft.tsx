import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useIntl } from 'react-intl';

/** Asks once more in place: what was typed would be gone. */
export function DiscardDraft({ onDiscard }: { readonly onDiscard: () => void }) {
  const intl = useIntl();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button appearance="subtle" onClick={() => setAsked(true)}>
        {intl.formatMessage({ id: 'intake.discard' })}
      </Button>
    );
  }
  return (
    <Button
      appearance="danger"
      onClick={() => {
        setAsked(false);
        onDiscard();
      }}
    >
      {intl.formatMessage({ id: 'intake.discard.sure' })}
    </Button>
  );
}
