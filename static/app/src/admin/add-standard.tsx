import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MappedField } from '../../../../src/domain/fields';
import type { OwnStandard } from '../../../../src/domain/standards/edit-catalogue';
import { SIDES, type Side } from '../../../../src/domain/side';
import { listContexts } from '../../../../src/jira/setup/fields';
import { jira } from '../jira';

interface Props {
  /** The field *Check* of waivers; absent: the site has none. */
  readonly check: MappedField | undefined;
  readonly takenKeys: readonly string[];
  readonly onAdd: (standard: OwnStandard) => void;
}

const LANGUAGES = ['en', 'fr'] as const;
const MAX_NAME = 60;
const NOTHING = { en: '', fr: '' };

/** A standard of one's own: its name, whose it is, and by which option waivers name it. */
export function AddStandard({ check, takenKeys, onAdd }: Props) {
  const intl = useIntl();
  const [name, setName] = useState(NOTHING);
  const [side, setSide] = useState<Side>('it');
  const [optionId, setOptionId] = useState('');
  const options = useOwnOptions(check).filter(({ id }) => !takenKeys.includes(id));
  const isNamed = name.en.trim() !== '' || name.fr.trim() !== '';
  const add = () => {
    const [en, fr] = [name.en.trim(), name.fr.trim()];
    onAdd({ side, name: { en: en || fr, fr: fr || en }, ...(optionId !== '' && { optionId }) });
    setName(NOTHING);
    setOptionId('');
  };
  return (
    <fieldset>
      <legend>
        <FormattedMessage id="admin.standards.own" />
      </legend>
      <div className="admin-field">
        {LANGUAGES.map((language) => (
          <input
            key={language}
            className="admin-search"
            maxLength={MAX_NAME}
            aria-label={intl.formatMessage({ id: `admin.lane.name.${language}` })}
            placeholder={intl.formatMessage({ id: `admin.lane.name.${language}` })}
            value={name[language]}
            onChange={({ target }) => setName({ ...name, [language]: target.value })}
          />
        ))}
        <select
          aria-label={intl.formatMessage({ id: 'admin.standards.side' })}
          value={side}
          onChange={({ target }) => setSide(target.value as Side)}
        >
          {SIDES.map((each) => (
            <option key={each} value={each}>
              {intl.formatMessage({ id: `admin.standards.side.${each}` })}
            </option>
          ))}
        </select>
        <select
          aria-label={intl.formatMessage({ id: 'admin.standards.option' })}
          value={optionId}
          onChange={({ target }) => setOptionId(target.value)}
        >
          <option value="">{intl.formatMessage({ id: 'admin.standards.option.none' })}</option>
          {options.map(({ id, name: option }) => (
            <option key={id} value={id}>
              {option}
            </option>
          ))}
        </select>
        <Button isDisabled={!isNamed} onClick={add}>
          <FormattedMessage id="admin.standards.add" />
        </Button>
      </div>
      <p className="subtle">
        <FormattedMessage id="admin.standards.own.intro" />
      </p>
    </fieldset>
  );
}

/** Options that somebody has added to *Check* in Jira: those of ours stand for the starter's. */
function useOwnOptions(check: MappedField | undefined) {
  const read = async () => {
    const contexts = await listContexts(jira, { id: check!.id, name: '', type: SELECT });
    return contexts.flatMap(({ options }) => options);
  };
  const queryKey = ['check-options', check?.id];
  const { data = [] } = useQuery({ queryKey, queryFn: read, enabled: check !== undefined });
  const ours = new Set(Object.values(check?.options ?? {}));
  return data.filter(({ id }) => !ours.has(id));
}

/** A kind of field that has options. */
const SELECT = ':select';
