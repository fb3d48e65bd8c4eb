import type { JiraModel } from '../local/jira/site';
import type { ProjectSettings, SiteSettings } from '../src/domain/settings';
import { searchBoard } from '../src/jira/search-board';
import type { JiraRequest } from '../src/jira/jira-request';
import type { Box } from './box';
import { waysOf, type Way } from './ways-of';

const DAY_MS = 86_400_000;
const PROJECT_KEY = 'ACQ';

/** Where a card can be dragged without a question: a cell of *Ready* and its neighbour. */
export interface NeighbourCells {
  readonly from: string;
  readonly to: string;
}

interface FilledBoard {
  /** As who looks at it. */
  readonly jira: JiraRequest;
  readonly site: SiteSettings;
  readonly project: ProjectSettings;
  readonly cells: NeighbourCells;
}

/**
 * Adds made-up open cards to the demo's board until it has so many, over all columns and lanes, and
 * takes its limits off: a move that passes one asks for a reason.
 */
export async function fillBoard(box: Box, size: number): Promise<FilledBoard> {
  const { site, project } = await settingsOf(box);
  await box.call('noe', 'saveProjectSettings', {
    basedOn: project.version,
    settings: withoutLimits(project),
  });
  const jira = box.host.requestJira({
    kind: 'user',
    accountId: box.accountOf('sofia'),
  }) as unknown as JiraRequest;
  const { total } = await searchBoard(jira, { projects: [project], site });
  addCards(box, site, project, size - total);
  const columns = project.columns.map(({ key }) => key);
  const ready = project.columns.findIndex(({ statusIds }) =>
    statusIds.some((id) => project.stageMap[id]?.stage === 'ready'),
  );
  const cell = (column: number) => `[data-cell="${project.lanes[0]?.key}/${columns[column]}"]`;
  return { jira, site, project, cells: { from: cell(ready), to: cell(ready + 1) } };
}

async function settingsOf(box: Box) {
  const { site } = await box.call('noe', 'getSettings', {});
  for (const projectId of site?.projectIds ?? []) {
    const { project } = await box.call('noe', 'getSettings', { projectId });
    if (site && project?.projectKey === PROJECT_KEY) return { site, project };
  }
  throw new Error(`The demo has no settings of ${PROJECT_KEY}`);
}

function withoutLimits(project: ProjectSettings): ProjectSettings {
  return {
    ...project,
    lanes: project.lanes.map(({ limit, ...lane }) => lane),
    columns: project.columns.map(({ limit, ...column }) => column),
  };
}

function addCards(box: Box, site: SiteSettings, project: ProjectSettings, count: number): void {
  const { model } = box.host.jira;
  const columns = openColumns(model, site, project);
  const { lanes } = project;
  const write = () => {
    for (let i = 0; i < count; i += 1) {
      const ways = columns[i % columns.length] ?? [];
      const round = Math.floor(i / columns.length);
      const lane = lanes[round % lanes.length];
      const way = ways[Math.floor(round / lanes.length) % ways.length];
      if (way && lane) addCard(box, site, project, { number: i, laneId: lane.optionId, way });
    }
  };
  model.batch(() => model.quietly(() => model.trusted(write)));
}

/** Of each open column, the ways in which an issue gets into it. */
function openColumns(model: JiraModel, site: SiteSettings, project: ProjectSettings) {
  const { prototype, request, delivery } = site.workTypes;
  const types = [...prototype, ...request, ...delivery];
  const isOver = (statusId: string) =>
    ['done', 'stopped'].includes(project.stageMap[statusId]?.stage ?? '');
  const ways = waysOf(model, project.projectId, types, isOver);
  return project.columns
    .map(({ statusIds }) => ways.filter((way) => statusIds.includes(way.to)))
    .filter((column) => column.length > 0);
}

interface CardPlan {
  readonly number: number;
  readonly laneId: string;
  readonly way: Way;
}

/** Files an issue some weeks ago and moves it a step a day. */
function addCard(
  box: Box,
  site: SiteSettings,
  project: ProjectSettings,
  { number, laneId, way }: CardPlan,
): void {
  const { model } = box.host.jira;
  const by = box.accountOf('ines');
  const filedAt = Date.now() - (10 + ((number * 7) % 30)) * DAY_MS + number * 1000;
  const { key } = model.at(filedAt, () =>
    model.createIssue(box.accountOf('camille'), {
      project: project.projectId,
      issueType: way.typeId,
      fields: { ...fieldsOf(site, number), [site.fields.lane?.id ?? '']: { id: laneId } },
    }),
  );
  way.transitionIds.forEach((transitionId, step) =>
    model.at(filedAt + (step + 1) * DAY_MS, () => model.transitionIssue(by, key, { transitionId })),
  );
}

const THINGS = ['Newsletter block', 'Landing page', 'Loyalty banner', 'Store locator', 'Coupon'];
const AIMS = ['for the spring campaign', 'in the app', 'with the new segments', 'in three shops'];

/** Cards of the same length as the demo's, some with a face, a date, a time-box or a flag. */
function fieldsOf({ fields, roster }: SiteSettings, number: number): Record<string, unknown> {
  const pick = <T>(list: readonly T[]): T | undefined => list[number % list.length];
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
  const { neededBy, timeBoxEnd, flagged } = fields;
  const team = roster.filter(({ side, to }) => side === 'it' && to === undefined);
  return {
    summary: `${pick(THINGS)} ${pick(AIMS)}, part ${number + 1}`,
    ...(timeBoxEnd && { [timeBoxEnd.id]: inDays((number % 20) - 3) }),
    ...(neededBy && number % 2 === 0 && { [neededBy.id]: inDays((number % 40) - 5) }),
    ...(number % 3 > 0 && { assignee: { accountId: pick(team)?.accountId } }),
    ...(flagged &&
      number % 15 === 0 && { [flagged.id]: [{ id: flagged.options?.['impediment'] }] }),
  };
}
