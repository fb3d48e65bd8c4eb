import Button from '@atlaskit/button/new';
import { useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { SelectableText } from './selectable-text';

interface Props {
  /** What is copied; absent while it is not known yet. */
  readonly text: string | undefined;
  /** What is said once it is copied. */
  readonly copied: ReactNode;
  readonly children: ReactNode;
}

/** Copies a text; where the browser refuses, shows it, selected, to be copied by hand. */
export function CopyButton({ text, copied, children }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = async (): Promise<void> => {
    // Emptied first, so that copying twice is said twice.
    setOutcome(undefined);
    setOutcome(await copyText(text ?? ''));
  };
  return (
    <>
      <Button isDisabled={text === undefined} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status">
        {outcome === 'copied' && copied}
        {outcome === 'refused' && <FormattedMessage id="copy.refused" />}
      </span>
      {outcome === 'refused' && <SelectableText text={text ?? ''} />}
    </>
  );
}

/** The frame's policy or the user may refuse; a page that is not served securely has no clipboard. */
async function copyText(text: string): Promise<'copied' | 'refused'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'refused';
  }
}
