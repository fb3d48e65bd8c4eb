import Button from '@atlaskit/button/new';
import { useId } from 'react';

interface ChoiceProps {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

/** One of several. */
export function Choice({ label, isLabelHidden, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span className="board-choice-line">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'subtle'}>
        {label}
      </label>
      <select
        id={id}
        className={`board-input${value === '' || value === 'all' ? '' : ' is-on'}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}

interface ToggleProps {
  readonly isOn: boolean;
  readonly text: string;
  readonly onToggle: (isOn: boolean) => void;
}

/** On or off. */
export function Toggle({ isOn, text, onToggle }: ToggleProps) {
  return (
    <Button isSelected={isOn} aria-pressed={isOn} onClick={() => onToggle(!isOn)}>
      {text}
    </Button>
  );
}
