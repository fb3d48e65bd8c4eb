import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { SetupOffer } from '../../../../src/contract/setup';
import type { Choice } from '../../../../src/domain/setup/match';
import type { Blocker, SetupChoices } from '../../../../src/domain/setup/scene';
import type { NameBook } from './names';

interface Props {
  readonly offer: SetupOffer;
  readonly names: NameBook;
  readonly choices: SetupChoices;
  readonly onChange: (choices: SetupChoices) => void;
}

/** Why the plan cannot be applied, each with what to do about it. */
export function Blockers({ offer, names, choices, onChange }: Props) {
  const intl = useIntl();
  const { blockers } = offer.plan;
  if (blockers.length === 0) return null;
  const choose = (key: string, choice: Choice): void =>
    onChange({ ...choices, choices: { ...choices.choices, [key]: choice } });
  return (
    <SectionMessage appearance="warning" title={intl.formatMessage({ id: 'setup.blockers' })}>
      <ul>
        {blockers.map((blocker) => (
          <li key={JSON.stringify(blocker)}>
            <BlockerText blocker={blocker} names={names} />
            {blocker.code === 'name-taken' && (
              <OtherName
                key={blocker.name}
                name={blocker.name}
                onChoose={(choice) => choose(blocker.key, choice)}
                {...(isUsable(blocker.key) && { id: blocker.id })}
              />
            )}
          </li>
        ))}
      </ul>
    </SectionMessage>
  );
}

/** A status of another category, or a workflow with other moves, can be mapped; a field of another kind cannot. */
const isUsable = (key: string): boolean => /^(status|workflow):/.test(key);

function BlockerText({ blocker, names }: { readonly blocker: Blocker; readonly names: NameBook }) {
  switch (blocker.code) {
    case 'task-running':
      return <FormattedMessage id="setup.blocker.task-running" />;
    case 'project-missing': {
      const space = names.ofId('project', blocker.projectId);
      return <FormattedMessage id="setup.blocker.project-missing" values={{ space }} />;
    }
    case 'no-room': {
      const { of, wanted, left } = blocker;
      return <FormattedMessage id={`setup.blocker.no-room.${of}`} values={{ wanted, left }} />;
    }
    case 'name-taken':
      return <FormattedMessage id="setup.blocker.name-taken" values={{ name: blocker.name }} />;
  }
}

interface OtherNameProps {
  readonly name: string;
  /** Of the thing that has the name, where it can be taken as it is. */
  readonly id?: string;
  readonly onChoose: (choice: Choice) => void;
}

function OtherName({ name, id, onChoose }: OtherNameProps) {
  const [typed, setTyped] = useState(name);
  const isOther = typed.trim() !== '' && typed.trim() !== name;
  return (
    <div className="admin-field">
      <label className="admin-field">
        <FormattedMessage id="setup.other-name" />
        <input
          className="setup-search"
          value={typed}
          maxLength={60}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button isDisabled={!isOther} onClick={() => onChoose({ kind: 'name', name: typed.trim() })}>
        <FormattedMessage id="setup.other-name.take" />
      </Button>
      {id !== undefined && (
        <Button onClick={() => onChoose({ kind: 'use', id })}>
          <FormattedMessage id="setup.use-existing" values={{ name }} />
        </Button>
      )}
    </div>
  );
}
