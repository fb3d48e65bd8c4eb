import { useMemo } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { columnStage, NO_LANE } from '../../../../src/domain/board/place';
import type { Cell } from '../../../../src/domain/board/place';
import type { ProjectSettings } from '../../../../src/domain/settings';
import { languageOf } from '../i18n';

/** How columns and lanes are called in the user's language, whatever Jira calls their statuses. */
export interface Names {
  column(key: string): string;
  lane(key: string): string;
  /** "In review, Rapid prototype". */
  cell(cell: Cell): string;
  days(days: number): string;
}

const COLUMN_OF_STAGE = {
  radar: 'radar',
  intake: 'study',
  triage: 'study',
  ready: 'ready',
  build: 'build',
  review: 'review',
  pilot: 'pilot',
  decide: 'decide',
  done: 'finished',
  stopped: 'finished',
} as const;

export function useNames(project: ProjectSettings): Names {
  const intl = useIntl();
  return useMemo(() => namesIn(intl, project), [intl, project]);
}

function namesIn(intl: IntlShape, project: ProjectSettings): Names {
  const column = (key: string) => {
    const found = project.columns.find((c) => c.key === key);
    const stage = found && columnStage(found, project);
    return stage ? intl.formatMessage({ id: `board.column.${COLUMN_OF_STAGE[stage]}` }) : key;
  };
  const lane = (key: string) => {
    const own = project.lanes.find((l) => l.key === key)?.name;
    if (own) return languageOf(intl.locale) === 'fr-FR' ? own.fr : own.en;
    const id = `board.lane.${key}`;
    return key === NO_LANE || id in intl.messages ? intl.formatMessage({ id }) : key;
  };
  return {
    column,
    lane,
    cell: ({ columnKey, laneKey }) => `${column(columnKey)}, ${lane(laneKey)}`,
    // A figure and its unit stay on one line.
    days: (days) => intl.formatMessage({ id: 'unit.days' }, { value: days }).replace(' ', '\u00a0'),
  };
}
