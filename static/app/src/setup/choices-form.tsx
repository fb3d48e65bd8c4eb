import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { MAX_SETUP_PROJECTS, type SetupChoices } from '../../../../src/domain/setup/scene';
import { listProjectChoices, type ProjectChoice } from '../../../../src/jira/setup/search-projects';
import { languageOf } from '../i18n';
import { jira } from '../jira';
import { SpacePicker } from './space-picker';

interface Props {
  /** What is being planned already. */
  readonly first: SetupChoices | undefined;
  readonly isReading: boolean;
  readonly onPlan: (choices: SetupChoices) => void;
}

/** Which spaces, in which language things are made, and what becomes of schemes that others share. */
export function ChoicesForm({ first, isReading, onPlan }: Props) {
  const { locale } = useIntl();
  const [picked, setPicked] = useState<readonly ProjectChoice[]>();
  const given = useQuery({
    queryKey: ['setup-given', first?.projectIds],
    queryFn: () => listProjectChoices(jira, first?.projectIds ?? []),
    enabled: first !== undefined,
  });
  const spaces = picked ?? given.data ?? [];
  const [language, setLanguage] = useState<SetupChoices['language']>(
    first?.language ?? (languageOf(locale) === 'fr-FR' ? 'fr' : 'en'),
  );
  const [sharedSchemes, setSharedSchemes] = useState<SetupChoices['sharedSchemes']>('copy');
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && spaces.length === 0;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (spaces.length === 0) document.getElementById('setup-search')?.focus();
        else onPlan({ language, sharedSchemes, projectIds: spaces.map(({ id }) => id) });
      }}
    >
      <SpacePicker
        chosen={spaces}
        most={MAX_SETUP_PROJECTS}
        isMissing={isMissing}
        onChange={setPicked}
      />
      <Radios
        legend={<FormattedMessage id="setup.language" />}
        labelOf={(choice) => <FormattedMessage id={`setup.language.${choice}`} />}
        name="setup-language"
        choices={['en', 'fr'] as const}
        chosen={language}
        onChoose={setLanguage}
      />
      <Radios
        legend={<FormattedMessage id="setup.shared" />}
        labelOf={(choice) => <FormattedMessage id={`setup.shared.${choice}`} />}
        name="setup-shared"
        choices={['copy', 'extend'] as const}
        chosen={sharedSchemes}
        onChoose={setSharedSchemes}
      />
      <div className="admin-actions">
        <Button type="submit" appearance="primary" isLoading={isReading}>
          <FormattedMessage id="setup.show-plan" />
        </Button>
      </div>
    </form>
  );
}

interface RadiosProps<T extends string> {
  readonly legend: ReactNode;
  readonly labelOf: (choice: T) => ReactNode;
  readonly name: string;
  readonly choices: readonly T[];
  readonly chosen: T;
  readonly onChoose: (choice: T) => void;
}

function Radios<T extends string>({
  legend,
  labelOf,
  name,
  choices,
  chosen,
  onChoose,
}: RadiosProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} className="setup-choice">
          <input
            type="radio"
            name={name}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
          />
          {labelOf(choice)}
        </label>
      ))}
    </fieldset>
  );
}
