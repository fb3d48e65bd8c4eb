import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { LimitState } from '../../../../src/domain/board/limits';
import type { LaneScheme } from '../../../../src/domain/board/lane-scheme';
import type { Cell } from '../../../../src/domain/board/place';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { columnName } from '../ui/column-name';
import { laneName } from '../ui/lane-name';

/** How columns and lanes are called in the user's language, whatever Jira calls their statuses. */
export interface Names {
  readonly column: (key: string) => string;
  readonly lane: (key: string) => string;
  /** "In review, Rapid prototype". */
  readonly cell: (cell: Cell) => string;
  /** Cells that have one limit: "In build, Urgent + Planned". */
  readonly block: (key: string) => string;
  /** What a limit counts. */
  readonly limit: (limit: Pick<LimitState, 'kind' | 'key'>) => string;
  readonly days: (days: number) => string;
}

export function useNames(project: ProjectSettings, scheme: LaneScheme): Names {
  const intl = useIntl();
  return useMemo(() => namesIn(intl, project, scheme), [intl, project, scheme]);
}

function namesIn(intl: IntlShape, project: ProjectSettings, scheme: LaneScheme): Names {
  const column = (key: string) => {
    const found = project.columns.find((c) => c.key === key);
    return found ? columnName(intl, found, project) : key;
  };
  const lane = (key: string) => {
    const drawn = scheme.kind === 'lane' ? undefined : scheme.lanes.find((l) => l.key === key);
    if (drawn) return drawn.name ?? intl.formatMessage({ id: `board.lanes.${key}` });
    return laneName(intl, project.lanes.find((each) => each.key === key) ?? { key });
  };
  const block = (key: string) => {
    const found = project.blockLimits?.find((each) => each.key === key);
    if (!found) return key;
    return [found.columnKeys.map(column), found.laneKeys.map(lane)]
      .map((names) => names.join(' + '))
      .join(', ');
  };
  return {
    column,
    lane,
    block,
    limit: ({ kind, key }) => ({ column, lane, block })[kind](key),
    cell: ({ columnKey, laneKey }) => `${column(columnKey)}, ${lane(laneKey)}`,
    // A figure and its unit stay on one line.
    days: (days) => intl.formatMessage({ id: 'unit.days' }, { value: days }).replace(' ', '\u00a0'),
  };
}
