import { describedBy, FieldError, FieldHint, type FieldTexts } from './field-frame';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

interface Props extends FieldTexts {
  readonly choices: readonly Choice[];
  /** The heading above says the same: the legend is then for screen readers only. */
  readonly labelHidden?: boolean;
}

interface OneProps extends Props {
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One of a few: native radio buttons, each with its own sentence. The first one carries the id. */
export function ChooseOne({ choices, value, onChange, labelHidden, ...texts }: OneProps) {
  return (
    <fieldset className="field" aria-describedby={describedBy(texts)}>
      <legend className={labelHidden ? 'visually-hidden' : 'field-label'}>{texts.label}</legend>
      <FieldHint {...texts} />
      <div className="choices">
        {choices.map((choice, at) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              id={at === 0 ? texts.id : undefined}
              name={texts.id}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <ChoiceText choice={choice} />
          </label>
        ))}
      </div>
      <FieldError {...texts} />
    </fieldset>
  );
}

interface SomeProps extends Props {
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any of a few: native check boxes. */
export function ChooseSome({ choices, values, onChange, labelHidden, ...texts }: SomeProps) {
  const toggle = (value: string) =>
    onChange(values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);
  return (
    <fieldset className="field" aria-describedby={describedBy(texts)}>
      <legend className={labelHidden ? 'visually-hidden' : 'field-label'}>{texts.label}</legend>
      <FieldHint {...texts} />
      <div className="choices choices-inline">
        {choices.map((choice, at) => (
          <label key={choice.value} className="choice">
            <input
              type="checkbox"
              id={at === 0 ? texts.id : undefined}
              checked={values.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <ChoiceText choice={choice} />
          </label>
        ))}
      </div>
      <FieldError {...texts} />
    </fieldset>
  );
}

function ChoiceText({ choice }: { readonly choice: Choice }) {
  return (
    <span className="choice-text">
      <span>{choice.label}</span>
      {choice.detail && <span className="choice-detail">{choice.detail}</span>}
    </span>
  );
}
