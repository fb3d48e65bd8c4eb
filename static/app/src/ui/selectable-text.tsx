import { useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';

/** A text to be copied by hand: focused and selected as it appears. */
export function SelectableText({ text }: { readonly text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const intl = useIntl();
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);
  return (
    <textarea
      ref={box}
      className="selectable-text"
      aria-label={intl.formatMessage({ id: 'copy.by-hand' })}
      readOnly
      rows={6}
      value={text}
    />
  );
}
