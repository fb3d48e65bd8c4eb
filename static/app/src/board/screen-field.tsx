import { FormattedMessage, useIntl } from 'react-intl';
import type { TransitionField } from '../../../../src/domain/board/transition';
import { useBoard } from './board-context';
import { fieldWord, optionWord } from './screen-words';

interface Props {
  readonly field: TransitionField;
  readonly error: string | undefined;
  readonly value: string | readonly string[] | undefined;
  readonly onChange: (value: string | readonly string[]) => void;
}

/** One field of a transition's screen, asked in place. */
export function ScreenField(props: Props) {
  const { field, error } = props;
  const id = `screen-${field.id}`;
  if (field.input.kind === 'unknown') return null;
  if (field.input.kind === 'options') return <Checkboxes {...props} />;
  return (
    <div className="board-field">
      <label htmlFor={id}>
        <FieldName field={field} /> {field.isRequired && <Required />}
      </label>
      <Control {...props} id={id} />
      {error && (
        <span className="board-form-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

function FieldName({ field }: Pick<Props, 'field'>) {
  return <>{fieldWord(useIntl(), useBoard().setup.site.fields, field)}</>;
}

function Required() {
  return (
    <span className="subtle">
      <FormattedMessage id="board.dialog.required" />
    </span>
  );
}

function Control({ id, field, error, value = '', onChange }: Props & { readonly id: string }) {
  const intl = useIntl();
  const { fields } = useBoard().setup.site;
  const { input, isRequired } = field;
  const common = {
    id,
    className: 'board-input',
    required: isRequired,
    value: String(value),
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange(event.target.value),
  };
  if (input.kind === 'paragraph') return <textarea rows={3} {...common} />;
  if (input.kind === 'option')
    return (
      <select {...common}>
        <option value="">{intl.formatMessage({ id: 'board.dialog.choose' })}</option>
        {input.options.map((option) => (
          <option key={option.id} value={option.id}>
            {optionWord(intl, fields, field, option)}
          </option>
        ))}
      </select>
    );
  const type = input.kind === 'date' || input.kind === 'number' ? input.kind : 'text';
  return <input type={type} step="any" {...common} />;
}

function Checkboxes({ field, value = [], onChange }: Props) {
  const intl = useIntl();
  const { fields } = useBoard().setup.site;
  if (field.input.kind !== 'options') return null;
  const chosen = [value].flat();
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((c) => c !== id) : [...chosen, id]);
  return (
    <fieldset className="board-choice">
      <legend>
        <FieldName field={field} /> {field.isRequired && <Required />}
      </legend>
      {field.input.options.map((option) => (
        <label key={option.id}>
          <input
            type="checkbox"
            checked={chosen.includes(option.id)}
            onChange={() => toggle(option.id)}
          />
          {optionWord(intl, fields, field, option)}
        </label>
      ))}
    </fieldset>
  );
}
