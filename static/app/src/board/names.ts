import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import type { Joint } from '../../../../src/domain/board/joint';
import type { Cut } from '../../../../src/domain/board/lane-scheme';
import type { LimitState } from '../../../../src/domain/board/limits';
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
  /** What a limit of a project counts; cells that have one together: "In build, Urgent + Planned". */
  readonly limit: (
    limit: Pick<LimitState, 'kind' | 'key' | 'together'>,
    project: ProjectSettings,
  ) => string;
  readonly days: (days: number) => string;
}

export function useNames(joint: Joint, { scheme, columnScheme }: Cut): Names {
  const intl = useIntl();
  return useMemo(
    () => namesIn(intl, joint, { scheme, columnScheme }),
    [intl, joint, scheme, columnScheme],
  );
}

function namesIn(intl: IntlShape, joint: Joint, cut: Cut): Names {
  const columnIn = (projects: readonly ProjectSettings[], key: string) => {
    const project = projects.find(({ columns }) => columns.some((each) => each.key === key));
    const found = project?.columns.find((each) => each.key === key);
    return project && found ? columnName(intl, found, project) : key;
  };
  const column = (key: string) => {
    const drawn = cut.columnScheme.columns.find((each) => each.key === key);
    return drawn?.name ?? columnIn(joint.projects, key);
  };
  const lane = (key: string) => {
    const { scheme } = cut;
    const drawn = scheme.kind === 'lane' ? undefined : scheme.lanes.find((l) => l.key === key);
    if (drawn) return drawn.name ?? intl.formatMessage({ id: `board.lanes.${key}` });
    const settings = joint.projects.flatMap(({ lanes }) => lanes);
    return laneName(intl, settings.find((each) => each.key === key) ?? { key });
  };
  const limit: Names['limit'] = ({ kind, key, together }, project) => {
    const [first] = together ?? [];
    if (first) {
      const what = limit({ kind, key: first.key }, first.project);
      return intl.formatMessage({ id: 'board.limit.together' }, { what });
    }
    if (kind === 'lane') return lane(key);
    if (kind === 'column') return columnIn([project], key);
    const block = project.blockLimits?.find((each) => each.key === key);
    const columns = block?.columnKeys.map((each) => columnIn([project], each)) ?? [key];
    return [columns, block?.laneKeys.map(lane) ?? []].map((names) => names.join(' + ')).join(', ');
  };
  return {
    column,
    lane,
    cell: ({ columnKey, laneKey }) => `${column(columnKey)}, ${lane(laneKey)}`,
    limit,
    // A figure and its unit stay on one line.
    days: (days) => intl.formatMessage({ id: 'unit.days' }, { value: days }).replace(' ', '\u00a0'),
  };
}
