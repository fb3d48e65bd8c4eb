import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { searchProjects, type ProjectChoice } from '../../../../src/jira/setup/search-projects';
import { jira } from '../jira';
import { FailureMessage } from '../ui/failure-message';
import { useSettled } from '../ui/use-settled';

const TYPING_PAUSE_MS = 300;

interface Props {
  readonly chosen: readonly ProjectChoice[];
  readonly most: number;
  /** Whether the plan was asked for without any. */
  readonly isMissing: boolean;
  readonly onChange: (chosen: readonly ProjectChoice[]) => void;
}

/** Spaces by a part of their name or key; the chosen ones stay in sight whatever is searched. */
export function SpacePicker({ chosen, most, isMissing, onChange }: Props) {
  const [query, setQuery] = useState('');
  const settled = useSettled(query.trim(), TYPING_PAUSE_MS);
  const found = useQuery({
    queryKey: ['setup-spaces', settled],
    queryFn: () => searchProjects(jira, settled),
    placeholderData: (before) => before,
  });
  const others =
    found.data?.projects.filter(({ id }) => !chosen.some((one) => one.id === id)) ?? [];
  const more = found.data ? found.data.total - found.data.projects.length : 0;
  return (
    <fieldset aria-describedby={isMissing ? 'setup-missing' : undefined}>
      <legend>
        <FormattedMessage id="setup.spaces" />
      </legend>
      {isMissing && (
        <p id="setup-missing" className="admin-fault" role="alert">
          <FormattedMessage id="setup.spaces.missing" />
        </p>
      )}
      <label className="admin-field">
        <FormattedMessage id="setup.spaces.search" />
        <input
          id="setup-search"
          className="setup-search"
          type="search"
          value={query}
          autoComplete="off"
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      {found.isError && <FailureMessage error={found.error} onRetry={() => void found.refetch()} />}
      <ul className="setup-spaces" aria-busy={found.isFetching}>
        {[...chosen, ...others].map((space) => (
          <SpaceItem
            key={space.id}
            space={space}
            isChosen={chosen.includes(space)}
            isFull={chosen.length >= most}
            onChoose={(isChosen) =>
              onChange(isChosen ? [...chosen, space] : chosen.filter((one) => one !== space))
            }
          />
        ))}
      </ul>
      <p className="subtle" role="status">
        {found.data && others.length + chosen.length === 0 && (
          <FormattedMessage id="setup.spaces.none" />
        )}
        {more > 0 && <FormattedMessage id="setup.spaces.more" values={{ count: more }} />}
        {chosen.length >= most && <FormattedMessage id="setup.spaces.most" values={{ most }} />}
      </p>
    </fieldset>
  );
}

interface ItemProps {
  readonly space: ProjectChoice;
  readonly isChosen: boolean;
  readonly isFull: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function SpaceItem({ space, isChosen, isFull, onChoose }: ItemProps) {
  return (
    <li>
      <label className="setup-choice">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={!isChosen && isFull}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span>
          {space.name} <span className="subtle">{space.key}</span>
          {space.style === 'team' && (
            <span className="setup-hint">
              <FormattedMessage id="setup.spaces.team-managed" />
            </span>
          )}
        </span>
      </label>
    </li>
  );
}
