import { adfOf } from './adf';
import { useShell } from './shell-context';

/** What Jira tells about a field of a create or transition screen. */
export interface FieldMeta {
  readonly fieldId?: string;
  readonly key?: string;
  readonly name: string;
  readonly required: boolean;
  readonly schema: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
  };
  readonly allowedValues?: readonly {
    readonly id: string;
    readonly name?: string;
    readonly value?: string;
  }[];
}

export type FieldValues = Readonly<Record<string, unknown>>;

interface Props {
  readonly id: string;
  readonly meta: FieldMeta;
  readonly error?: string;
  readonly onChange: (value: unknown) => void;
}

/** One input of a screen of Jira's, by the field's type. */
export function FieldInput({ id, meta, error, onChange }: Props) {
  const { word } = useShell();
  const inputId = `field-${id}`;
  const common = {
    id: inputId,
    'aria-invalid': error !== undefined,
    ...(error && { 'aria-describedby': `${inputId}-error` }),
  };
  return (
    <div className="shell-field">
      <label htmlFor={inputId}>
        {meta.name} {meta.required && <small>({word('required')})</small>}
      </label>
      {inputOf(meta, common, onChange)}
      {error && (
        <p id={`${inputId}-error`} className="shell-error">
          {error}
        </p>
      )}
    </div>
  );
}

function inputOf(
  meta: FieldMeta,
  common: Readonly<Record<string, unknown>>,
  onChange: (value: unknown) => void,
) {
  if (meta.allowedValues?.length) {
    const many = meta.schema.type === 'array';
    return (
      <select
        {...common}
        multiple={many}
        onChange={(event) => {
          const ids = [...event.target.selectedOptions].flatMap(({ value }) =>
            value ? [{ id: value }] : [],
          );
          onChange(many ? ids : (ids[0] ?? null));
        }}
      >
        {!many && <option value="" />}
        {meta.allowedValues.map((option) => (
          <option key={option.id} value={option.id}>
            {option.value ?? option.name}
          </option>
        ))}
      </select>
    );
  }
  if (meta.schema.type === 'date') {
    return <input {...common} type="date" onChange={(e) => onChange(e.target.value || null)} />;
  }
  if (meta.schema.type === 'number') {
    return (
      <input
        {...common}
        type="number"
        onChange={(e) => onChange(e.target.value === '' ? null : Number(e.target.value))}
      />
    );
  }
  if (isDocument(meta)) {
    return (
      <textarea
        {...common}
        rows={4}
        onChange={(e) => onChange(e.target.value ? adfOf(e.target.value) : null)}
      />
    );
  }
  return <input {...common} onChange={(e) => onChange(e.target.value || null)} />;
}

function isDocument({ schema }: FieldMeta): boolean {
  return schema.system === 'description' || Boolean(schema.custom?.endsWith(':textarea'));
}

/** Field types that the dialogs of the box can ask; people and links are left to the field's own view. */
export function canAsk({ schema }: FieldMeta): boolean {
  return (
    !['user', 'issuelink', 'attachment', 'issuetype', 'project'].includes(schema.type) &&
    schema.items !== 'user' &&
    schema.items !== 'attachment'
  );
}
