import type { HTMLInputTypeAttribute } from 'react';
import { describedBy, FieldFrame, type FieldTexts } from './field-frame';

interface Props extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
}

interface LineProps extends Props {
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: 'decimal' | 'url';
  readonly min?: string;
  /** A short answer gets a short box. */
  readonly short?: boolean;
}

export function TextLine({
  value,
  onChange,
  required,
  type,
  inputMode,
  min,
  short,
  ...texts
}: LineProps) {
  return (
    <FieldFrame {...texts}>
      <input
        id={texts.id}
        className={short ? 'field-input field-input-short' : 'field-input'}
        type={type ?? 'text'}
        inputMode={inputMode}
        min={min}
        value={value}
        autoComplete="off"
        aria-required={required || undefined}
        aria-invalid={texts.error ? true : undefined}
        aria-describedby={describedBy(texts)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

export function TextBlock({
  value,
  onChange,
  required,
  rows,
  ...texts
}: Props & { readonly rows?: number }) {
  return (
    <FieldFrame {...texts}>
      <textarea
        id={texts.id}
        className="field-input field-block"
        rows={rows ?? 3}
        value={value}
        aria-required={required || undefined}
        aria-invalid={texts.error ? true : undefined}
        aria-describedby={describedBy(texts)}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}
