import type { ReactNode } from 'react';
import './fields.css';

export interface FieldTexts {
  readonly id: string;
  readonly label: string;
  /** Why it is asked, or how it is answered. */
  readonly hint?: string;
  readonly error?: string;
}

/** Ids of what describes a control, for `aria-describedby`: the hint, then the error. */
export function describedBy({ id, hint, error }: FieldTexts): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length ? ids.join(' ') : undefined;
}

/** Label above, hint under it, then the control, then its error. */
export function FieldFrame({ children, ...texts }: FieldTexts & { readonly children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={texts.id}>
        {texts.label}
      </label>
      <FieldHint {...texts} />
      {children}
      <FieldError {...texts} />
    </div>
  );
}

export function FieldHint({ id, hint }: FieldTexts) {
  return hint ? (
    <p className="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;
}

export function FieldError({ id, error }: FieldTexts) {
  return error ? (
    <p className="field-error" id={`${id}-error`}>
      <span aria-hidden="true">▲ </span>
      {error}
    </p>
  ) : null;
}
