import type { IntlShape } from 'react-intl';
import { columnStage } from '../../../../src/domain/board/place';
import type { BoardColumn, ProjectSettings } from '../../../../src/domain/settings';

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

/** What a column is called in the user's language, by what its statuses mean. */
export function columnName(
  intl: IntlShape,
  column: BoardColumn,
  project: Pick<ProjectSettings, 'stageMap'>,
): string {
  const stage = columnStage(column, project);
  return stage ? intl.formatMessage({ id: `column.${COLUMN_OF_STAGE[stage]}` }) : column.key;
}
