import type { FoundStatuses } from '../../local/import/found-statuses';
import type { Problems } from '../../local/import/problems';
import { aggregateFlow, type FlowAggregates } from './aggregate-flow';
import { deriveFlow, type IssueFlow } from './derive-flow';
import { openLens } from './lens';
import type { FlowOptions } from './options';
import { readFlow } from './read-flow';
import { readCalendarFile, readStagesFile } from './settings-files';
import { Stopwatch } from './stopwatch';

/** What a run found, and how long each phase took. */
export interface FlowRun {
  readonly issues: readonly IssueFlow[];
  readonly aggregates: FlowAggregates;
  readonly asOf: number;
  readonly problems: Problems;
  readonly stopwatch: Stopwatch;
  /** What was guessed or left out of a figure, in sentences. */
  readonly notes: readonly string[];
}

/** @throws Error with a sentence for settings or a file that cannot be used. */
export async function runFlow(options: FlowOptions): Promise<FlowRun> {
  const { calendarFile, stagesFile } = options;
  const stages = stagesFile === undefined ? undefined : readStagesFile(stagesFile);
  const calendar = calendarFile === undefined ? undefined : readCalendarFile(calendarFile);
  const stopwatch = new Stopwatch();
  const { asOf, problems, statuses, ...read } = await stopwatch.timeRest('reading', () =>
    readFlow(options.file, stopwatch, stages?.flagReasonField),
  );
  const lens = stopwatch.time('deriving', () => openLens(statuses, { stages, calendar }));
  const issues = stopwatch.time('deriving', () =>
    read.issues.map((issue) => deriveFlow(issue, lens, asOf)),
  );
  const aggregates = stopwatch.time('aggregating', () =>
    aggregateFlow(issues, lens.calendar, asOf),
  );
  const notes = stages ? noteUnmapped(issues, statuses) : noteGuessed(statuses);
  return { issues, aggregates, asOf, problems, stopwatch, notes };
}

function noteUnmapped(issues: readonly IssueFlow[], statuses: FoundStatuses): readonly string[] {
  const without = issues.filter(({ unmappedStatusIds }) => unmappedStatusIds.length > 0);
  if (without.length === 0) return [];
  const ids = [...new Set(without.flatMap(({ unmappedStatusIds }) => unmappedStatusIds))].sort();
  const names = ids.map((id) => `${id} “${statuses.get(id)?.name ?? 'unknown'}”`).join(', ');
  const count = `${without.length} of ${issues.length} issues`;
  return [`Without a flow efficiency, for a status without a stage (${names}): ${count}.`];
}

const WORDS = { TODO: 'to do', IN_PROGRESS: 'in progress', DONE: 'done' } as const;

function noteGuessed(statuses: FoundStatuses): readonly string[] {
  return [...statuses.values()]
    .filter(({ isUsed }) => !isUsed)
    .map(
      ({ id, name, category }) =>
        `No issue is in status ${id} “${name}” today: by its name it is taken as ${WORDS[category]}.`,
    );
}
