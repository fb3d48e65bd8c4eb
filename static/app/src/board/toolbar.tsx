import Button from '@atlaskit/button/new';
import { useEffect, useId, useState, type RefObject } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import {
  countMoreFilters,
  type Scope,
  type SprintChoice,
} from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import type { Density } from '../../../../src/domain/board/density';
import type { NextCards } from '../../../../src/domain/board/next-card';
import type { Waiting } from '../../../../src/domain/board/wait';
import { Choice, Toggle } from './filter-controls';
import { MoreFilters, type MoreFiltersProps } from './more-filters';
import { SpaceChips } from './space-chips';
import { useLatest } from './use-latest';

interface Props extends Omit<MoreFiltersProps, 'id'> {
  readonly sprints: readonly SprintChoice[];
  /** Of each project. */
  readonly next: readonly NextCards[];
  readonly onGoTo: (card: Card) => void;
  readonly onHelp: () => void;
  readonly onWalk: () => void;
  readonly density: Density;
  /** All cards have been read: there is time for what is less urgent. */
  readonly isComplete: boolean;
  readonly onDensity: () => void;
  readonly search: RefObject<HTMLInputElement>;
}

const PARTIES: readonly Waiting[] = ['it', 'marketing', 'vendor', 'decision', 'not-said'];

/** Search, filters, what part of the work is looked at, and the next card. */
export function Toolbar({ next, onGoTo, ...props }: Props) {
  const { onHelp, onWalk, density, onDensity, isComplete, ...filters } = props;
  const intl = useIntl();
  const help = intl.formatMessage({ id: 'board.help.open' });
  return (
    <header className="board-toolbar">
      <h1>{intl.formatMessage({ id: 'board.title' })}</h1>
      <Filters {...filters} />
      <SpaceChips view={filters.view} onChange={filters.onChange} isWanted={isComplete} />
      <div className="board-next">
        <NextCard next={next} onGoTo={onGoTo} />
        <Button onClick={onWalk} title={intl.formatMessage({ id: 'board.walk.start-long' })}>
          {intl.formatMessage({ id: 'board.walk.start' })}
        </Button>
        <Toggle
          isOn={density === 'compact'}
          text={intl.formatMessage({ id: 'board.density' })}
          onToggle={onDensity}
        />
        <button
          type="button"
          className="board-icon-button"
          aria-label={help}
          title={help}
          onClick={onHelp}
        >
          ?
        </button>
      </div>
    </header>
  );
}

type FiltersProps = Omit<MoreFiltersProps, 'id'> & Pick<Props, 'sprints' | 'search'>;

function Filters({ sprints, search, ...more }: FiltersProps) {
  const { view, onChange } = more;
  const intl = useIntl();
  const t = (id: string) => intl.formatMessage({ id: `board.${id}` });
  const parties = PARTIES.map((party) => [party, t(`party.${party}`)] as const);
  const activeSprints = sprints.map(({ id, name }) => [String(id), name] as const);
  return (
    <div className="board-filters" role="search">
      <SearchBox value={view.text} onChange={(text) => onChange({ text })} input={search} />
      <Choice
        label={t('filter.waiting')}
        value={view.waitingOn ?? ''}
        onChange={(value) => onChange({ waitingOn: PARTIES.find((party) => party === value) })}
        options={[['', t('filter.anyone')], ...parties]}
      />
      <Toggle
        isOn={view.pastUsual}
        text={t('filter.past-usual')}
        onToggle={(pastUsual) => onChange({ pastUsual })}
      />
      <Toggle isOn={view.mine} text={t('filter.mine')} onToggle={(mine) => onChange({ mine })} />
      <Choice
        label={t('filter.scope')}
        isLabelHidden
        value={scopeValue(view.scope)}
        onChange={(value) => onChange({ scope: scopeOf(value) })}
        options={[['all', t('scope.all')], ...activeSprints, ['backlog', t('scope.backlog')]]}
      />
      <More {...more} />
    </div>
  );
}

/** The other filters, folded away; how many of them are on is said all the same. */
function More(props: Omit<MoreFiltersProps, 'id'>) {
  const intl = useIntl();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const count = countMoreFilters(props.view);
  return (
    <>
      <Button
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        isSelected={count > 0}
        onClick={() => setOpen(!isOpen)}
      >
        {intl.formatMessage({ id: 'board.filter.more-count' }, { count })}
      </Button>
      {isOpen && <MoreFilters id={id} {...props} />}
    </>
  );
}

function scopeValue(scope: Scope): string {
  return scope.kind === 'sprint' ? String(scope.id) : scope.kind;
}

function scopeOf(value: string): Scope {
  if (value === 'all' || value === 'backlog') return { kind: value };
  return { kind: 'sprint', id: Number(value) };
}

interface SearchProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly input: RefObject<HTMLInputElement>;
}

const TYPING_PAUSE_MS = 150;

/** Searches when typing pauses: a large board is not laid out for every letter. */
function SearchBox({ value, onChange, input }: SearchProps) {
  const intl = useIntl();
  /** What is not yet searched for. */
  const [typed, setTyped] = useState<string>();
  const search = useLatest(onChange);
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => {
      search.current(typed);
      setTyped(undefined);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, search]);
  const label = intl.formatMessage({ id: 'board.search' });
  return (
    <input
      ref={input}
      type="search"
      className="board-input board-search"
      aria-label={label}
      placeholder={intl.formatMessage({ id: 'board.search-short' })}
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

function NextCard({ next, onGoTo }: Pick<Props, 'next' | 'onGoTo'>) {
  const intl = useIntl();
  const cards = next.flatMap(({ overall }) => overall ?? []);
  if (cards.length === 0)
    return (
      <span className="subtle">
        <FormattedMessage
          id={next.some((each) => each.isPlaceFree) ? 'board.next.none' : 'board.next.no-place'}
        />
      </span>
    );
  const hasCost = cards.every(({ costPerWeek }) => costPerWeek);
  return (
    <>
      {cards.map((card) => (
        <Button key={card.id} appearance="primary" onClick={() => onGoTo(card)}>
          {`${intl.formatMessage({ id: 'board.next.label' }, { key: card.key })} ▸`}
        </Button>
      ))}
      <span className="board-rule subtle">
        {intl.formatMessage({ id: hasCost ? 'board.next.rule' : 'board.next.rule-age' })}
      </span>
    </>
  );
}
