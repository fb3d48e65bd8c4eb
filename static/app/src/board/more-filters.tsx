import Button from '@atlaskit/button/new';
import { useId, useState, type FormEvent } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { NONE, type BoardView } from '../../../../src/domain/board/board-view';
import type { NamedOption } from '../../../../src/domain/board/card';
import type { FilterChoices } from '../../../../src/domain/board/filter-choices';
import { LANE_KINDS } from '../../../../src/domain/board/lane-scheme';
import { SIDES } from '../../../../src/domain/side';
import { useBoard } from './board-context';
import { Choice, Toggle } from './filter-controls';
import type { JqlState } from './use-card-filter';
import type { ViewKeeper } from './use-view';

export interface MoreFiltersProps {
  readonly id: string;
  readonly view: BoardView;
  readonly onChange: (change: Partial<BoardView>) => void;
  readonly choices: FilterChoices;
  /** `again` asks Jira once more. */
  readonly jql: { readonly state: JqlState; readonly again: () => void };
  readonly keeper: ViewKeeper;
}

/** The filters that are not always in sight, and the view that opens the board. */
export function MoreFilters({ id, view, onChange, choices, jql, keeper }: MoreFiltersProps) {
  const intl = useIntl();
  const t = (part: string) => intl.formatMessage({ id: `board.filter.${part}` });
  const sides = [...SIDES, NONE].map((side) => ({ id: side, name: t(`side-${side}`) }));
  const selects = [
    ['type', 'typeId', choices.types],
    ['side', 'side', sides],
    ['assignee', 'assigneeId', [noneOf(intl, 'assignee'), ...choices.assignees]],
    ['epic', 'epicId', [noneOf(intl, 'epic'), ...choices.epics]],
    ['label', 'label', choices.labels],
  ] as const;
  return (
    <div id={id} className="board-more-filters" role="group" aria-label={t('more')}>
      <LanesBy view={view} onChange={onChange} />
      <ColumnsBy view={view} onChange={onChange} />
      {selects.map(([name, key, options]) => (
        <Choice
          key={key}
          label={t(name)}
          value={view[key] ?? ''}
          onChange={(value) => onChange({ [key]: value === '' ? undefined : value })}
          options={[['', t('any')], ...withChosen(options, view[key]).map(toPair)]}
        />
      ))}
      <JqlField
        value={view.jql ?? ''}
        state={jql.state}
        onChange={(text) =>
          text === view.jql ? jql.again() : onChange({ jql: text === '' ? undefined : text })
        }
      />
      {!keeper.isIdle && <Toggle isOn={keeper.isKept} text={t('keep')} onToggle={keeper.toggle} />}
    </div>
  );
}

/** By what the board is cut into lanes. */
function LanesBy({ view, onChange }: Pick<MoreFiltersProps, 'view' | 'onChange'>) {
  const intl = useIntl();
  const t = (part: string) => intl.formatMessage({ id: `board.filter.lanes-${part}` });
  const { joint } = useBoard();
  const hasLists = (joint.main.jqlLanes ?? []).length > 0;
  const others = LANE_KINDS.filter(
    (kind) => kind !== 'lane' && (kind !== 'jql' || hasLists || view.lanesBy === 'jql'),
  );
  const choose = (value: string) =>
    onChange({
      lanesBy: others.find((kind): kind is NonNullable<BoardView['lanesBy']> => kind === value),
      // Lanes that were folded or alone are no lanes any more.
      focusedLane: undefined,
      foldedLanes: [],
    });
  return (
    <Choice
      label={t('by')}
      value={view.lanesBy ?? ''}
      onChange={choose}
      options={[['', t('lane')], ...others.map((kind) => [kind, t(kind)] as const)]}
    />
  );
}

/** By what the board is cut into columns. */
function ColumnsBy({ view, onChange }: Pick<MoreFiltersProps, 'view' | 'onChange'>) {
  const intl = useIntl();
  const t = (part: string) => intl.formatMessage({ id: `board.filter.columns-${part}` });
  return (
    <Choice
      label={t('by')}
      value={view.columnsBy ?? ''}
      onChange={(value) =>
        onChange({ columnsBy: value === 'status' ? value : undefined, toggledColumns: [] })
      }
      options={[
        ['', t('stage')],
        ['status', t('status')],
      ]}
    />
  );
}

const noneOf = (intl: IntlShape, what: string): NamedOption => ({
  id: NONE,
  name: intl.formatMessage({ id: `board.filter.no-${what}` }),
});

const toPair = ({ id, name }: NamedOption) => [id, name] as const;

/** What an address asks for is there to be seen, though no card has it now. */
function withChosen(
  options: readonly NamedOption[],
  chosen: string | undefined,
): readonly NamedOption[] {
  if (chosen === undefined || options.some(({ id }) => id === chosen)) return options;
  return [...options, { id: chosen, name: chosen }];
}

interface JqlProps {
  readonly value: string;
  readonly state: JqlState;
  readonly onChange: (text: string) => void;
}

const LONGEST_JQL = 1000;

/** Jira is asked when it is sent, not for every letter. */
function JqlField({ value, state, onChange }: JqlProps) {
  const intl = useIntl();
  const id = useId();
  /** What has not been sent. */
  const [typed, setTyped] = useState<string>();
  const text = typed ?? value;
  const note = noteOf(intl, state);
  const isWrong = state.kind === 'refused' || state.kind === 'failed';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange(text.trim());
    setTyped(undefined);
  };
  return (
    <form className="board-choice-line board-jql" onSubmit={submit}>
      <label htmlFor={id} className="subtle">
        {intl.formatMessage({ id: 'board.filter.jql' })}
      </label>
      <input
        id={id}
        className={`board-input${value === '' ? '' : ' is-on'}`}
        maxLength={LONGEST_JQL}
        value={text}
        spellCheck={false}
        autoComplete="off"
        placeholder={intl.formatMessage({ id: 'board.filter.jql-example' })}
        aria-invalid={isWrong}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">{intl.formatMessage({ id: 'board.filter.jql-go' })}</Button>
      <span id={`${id}-note`} role="status" className={isWrong ? 'board-form-error' : 'subtle'}>
        {note}
      </span>
    </form>
  );
}

function noteOf(intl: IntlShape, state: JqlState): string | undefined {
  if (state.kind === 'none' || state.kind === 'found') return undefined;
  const words = state.kind === 'refused' ? state.words : '';
  return intl.formatMessage({ id: `board.filter.jql-${state.kind}` }, { words });
}
