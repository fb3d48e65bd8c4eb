import type { BoardView } from '../../../../src/domain/board/board-view';
import type { Card } from '../../../../src/domain/board/card';
import { isDrawnAtRest, type Board } from '../../../../src/domain/board/lay-out';
import { countByScheme, findReasonOfDay } from '../../../../src/domain/board/limits';
import type { NextCards } from '../../../../src/domain/board/next-card';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { useBoard } from './board-context';
import type { CardMarks } from './cell-view';
import type { CellScroll } from './focus-card';
import { LaneRow } from './lane-row';
import { laneLoads, type ProjectCounts } from './loads';
import type { FactsById } from './use-facts';

interface Props {
  readonly board: Board;
  /** All cards of the board: limits and ages count them, whatever filter is on. */
  readonly cards: readonly Card[];
  readonly facts: FactsById;
  readonly counts: readonly ProjectCounts[];
  readonly view: BoardView;
  readonly onChange: (change: Partial<BoardView>) => void;
  /** Of each project. */
  readonly next: readonly NextCards[];
  /** What one more urgent card costs planned work now; absent: nothing, or not known. */
  readonly urgentDays: number | undefined;
  readonly marks: CardMarks;
  readonly foldedColumns: ReadonlySet<string>;
  readonly isInTheAir: boolean;
  readonly scroller: HTMLElement | null | undefined;
  readonly scrolls: CellScroll;
  readonly onGoTo: (card: Card) => void;
  readonly isToday: (isoInstant: string) => boolean;
}

/** The lanes that are drawn, in the order of the settings. */
export function Lanes(props: Props) {
  const { board, cards, facts, view, onChange, next, isInTheAir } = props;
  const { joint } = useBoard();
  const { projects } = joint;
  const { scheme } = board;
  const byScheme = countByScheme(cards, joint, scheme);
  const limited = props.counts.filter(({ project }) => project.blockLimits !== undefined);
  const focused = board.lanes.some(({ key }) => key === view.focusedLane)
    ? view.focusedLane
    : undefined;
  const reasonOf = (key: string) => (project: ProjectSettings) =>
    findReasonOfDay(cards, project, key, props.isToday);
  const drawn = board.lanes.filter((lane) =>
    focused
      ? lane.key === focused
      : isDrawnAtRest(lane, scheme.kind) || (isInTheAir && lane.key === 'urgent'),
  );
  return drawn.map((lane) => {
    const { key } = lane;
    const isFolded = view.foldedLanes.includes(key) && !focused;
    return (
      <LaneRow
        key={key}
        lane={lane}
        board={board}
        facts={facts}
        marks={props.marks}
        foldedColumns={props.foldedColumns}
        limited={limited}
        scroller={props.scroller}
        scrolls={props.scrolls}
        isOverlay={key === 'urgent' && !isDrawnAtRest(lane, scheme.kind) && !focused}
        loads={laneLoads(scheme, props.counts, key, byScheme)}
        oldestDays={oldestAge(cards, key, facts, scheme.laneOf)}
        next={next.flatMap(({ byLane }) => byLane[key] ?? [])}
        urgentDays={key === 'urgent' && projects.length === 1 ? props.urgentDays : undefined}
        passedToday={reasonOf(key)}
        isFolded={isFolded}
        isFocused={focused === key}
        onFold={() => onChange({ foldedLanes: toggled(view.foldedLanes, key) })}
        onFocus={() => onChange({ focusedLane: focused === key ? undefined : key })}
        onGoTo={props.onGoTo}
      />
    );
  });
}

function oldestAge(
  cards: readonly Card[],
  laneKey: string,
  facts: FactsById,
  laneOf: (card: Card) => string,
): number | undefined {
  const ages = cards.flatMap((card) =>
    laneOf(card) === laneKey ? (facts.get(card.id)?.age?.days ?? []) : [],
  );
  return ages.length > 0 ? Math.max(...ages) : undefined;
}

export function toggled(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
}
