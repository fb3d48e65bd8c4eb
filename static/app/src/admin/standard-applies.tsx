import { FormattedMessage, useIntl } from 'react-intl';
import { FIELDS } from '../../../../src/domain/fields';
import type { Applicability } from '../../../../src/domain/settings';
import { APPLICABILITY_KEYS, toggleApplies } from '../../../../src/domain/standards/edit-catalogue';
import { OPTION_NAMES } from '../../../../src/domain/setup/desired-options';
import { languageOf } from '../i18n';

type Of = (typeof APPLICABILITY_KEYS)[number];

interface Props {
  /** Of the standard. */
  readonly name: string;
  readonly applies: Applicability;
  readonly isDisabled: boolean;
  readonly onChange: (applies: Applicability) => void;
}

const FIELD_OF = { variants: 'variant', dataClasses: 'dataClass', channels: 'channel' } as const;

const CHOICES: Readonly<Record<Of, readonly string[]>> = {
  workTypes: ['prototype', 'request', 'delivery'],
  variants: FIELDS.variant.options,
  dataClasses: FIELDS.dataClass.options,
  channels: FIELDS.channel.options,
};

/** What an issue must be for a standard to apply to it; where nothing is ticked, anything will do. */
export function StandardApplies({ name, applies, isDisabled, onChange }: Props) {
  const intl = useIntl();
  const language = languageOf(intl.locale) === 'fr-FR' ? 'fr' : 'en';
  const nameOf = (of: Of, choice: string): string =>
    of === 'workTypes'
      ? intl.formatMessage({ id: `admin.applies.type.${choice}` })
      : (OPTION_NAMES[FIELD_OF[of]]?.[choice]?.[language] ?? choice);
  const isChosen = (of: Of, choice: string): boolean => {
    const chosen: readonly string[] = applies[of] ?? [];
    return chosen.includes(choice);
  };
  const said = APPLICABILITY_KEYS.flatMap((of) =>
    applies[of]
      ? [
          intl.formatList(
            applies[of].map((each) => nameOf(of, each)),
            { type: 'disjunction' },
          ),
        ]
      : [],
  );
  const summary =
    said.length > 0 ? said.join(' · ') : intl.formatMessage({ id: 'admin.applies.all' });
  return (
    <details className="admin-applies">
      <summary
        aria-label={`${name}, ${intl.formatMessage({ id: 'admin.standards.applies' })}: ${summary}`}
      >
        {summary}
      </summary>
      {APPLICABILITY_KEYS.map((of) => (
        <fieldset key={of}>
          <legend>
            <FormattedMessage id={`admin.applies.${of}`} />
          </legend>
          <div className="admin-choices">
            {[...new Set([...CHOICES[of], ...(applies[of] ?? [])])].map((choice) => (
              <label key={choice}>
                <input
                  type="checkbox"
                  disabled={isDisabled}
                  checked={isChosen(of, choice)}
                  onChange={() => onChange(toggleApplies(applies, of, choice))}
                />{' '}
                {nameOf(of, choice)}
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}
