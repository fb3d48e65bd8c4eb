import type {
  ActualProject,
  ActualState,
  JournalEntry,
  Named,
} from '../../domain/setup/actual-state';
import { interestOf, type Interest } from '../../domain/setup/interest';
import type { SetupChoices } from '../../domain/setup/scene';
import { appFieldsAmong } from '../app-field';
import { atMost } from '../at-most';
import type { JiraRequest } from '../jira-request';
import { path } from '../path';
import { areEventsEnabled } from '../project';
import { readCounts } from './counts';
import { listContexts, listFields } from './fields';
import type { ModuleId } from './gate-rules';
import { readLayouts } from './layouts';
import { listByIds } from './pages';
import { listTypeSchemes, listTypeScreenSchemes } from './schemes';
import { listScreens, listScreenSchemes } from './screens';
import { toProject, type ProjectAnswer } from './search-projects';
import {
  listBoards,
  listFilters,
  listLinkTypes,
  listResolutions,
  listStatuses,
  listTypes,
} from './things';
import { listWorkflowSchemes } from './workflow-schemes';
import { listWorkflows, readWorkflows } from './workflows';

/** Requests under way at a time: more would be taken for a burst. */
const AT_A_TIME = 6;

/** What Jira can say; whether a project's settings are kept is known elsewhere. */
export type SiteRead = Omit<ActualState, 'journal' | 'room' | 'agreed'>;

const idsOf = (
  prefix: string,
  { choices = {} }: SetupChoices,
  journal: readonly JournalEntry[],
): string[] => [
  ...journal.filter(({ key }) => key.startsWith(prefix)).map(({ id }) => id),
  ...Object.entries(choices).flatMap(([key, choice]) =>
    key.startsWith(prefix) && choice.kind === 'use' ? [choice.id] : [],
  ),
];

interface Reading {
  readonly jira: JiraRequest;
  readonly chosen: readonly string[];
  readonly filterIds: readonly string[];
  readonly moduleId: ModuleId;
  readonly interest: Interest;
}

/**
 * What the site and the chosen projects have. Lists are read whole; what is in a thing (options,
 * fields of a screen, moves of a workflow) only where a plan may take it, so that the number of
 * requests grows with what was chosen and not with the site.
 */
export async function readSite(
  sender: JiraRequest,
  choices: SetupChoices,
  journal: readonly JournalEntry[],
  moduleId: ModuleId,
): Promise<SiteRead> {
  const jira = atMost(AT_A_TIME, sender);
  const projects = await listByIds<ProjectAnswer>(
    jira,
    path`/rest/api/3/project/search`,
    'id',
    choices.projectIds,
  );
  const company = projects.map(toProject).filter(({ style }) => style === 'company');
  const reading: Reading = {
    ...{ jira, chosen: company.map(({ id }) => id) },
    filterIds: idsOf('filter:', choices, journal),
    moduleId,
    interest: interestOf(choices, journal),
  };
  const [lists, fields, screens, workflows] = await Promise.all([
    readLists(reading),
    readFields(reading),
    readScreens(reading),
    readWorkflowsAndSchemes(reading),
  ]);
  const own = lists.issueTypes.filter((type) => reading.interest('type', type));
  return {
    ...lists,
    ...fields,
    ...screens,
    ...workflows,
    projects: await Promise.all(projects.map((each) => readProject(jira, each, own))),
  };
}

/** A board of two projects is in the list of either. */
const once = (boards: readonly Named[]): Named[] => [
  ...new Map(boards.map((board) => [board.id, board])).values(),
];

async function readLists({ jira, chosen, filterIds, interest }: Reading) {
  const isOurs = (thing: { readonly id: string; readonly name: string }) =>
    interest('branded', thing);
  const [issueTypes, statuses, resolutions, linkTypes, typeSchemes, filters, boards] =
    await Promise.all([
      listTypes(jira),
      listStatuses(jira),
      listResolutions(jira),
      listLinkTypes(jira),
      listTypeSchemes(jira, chosen, isOurs),
      listFilters(jira, 'Entente', filterIds),
      Promise.all(chosen.map((id) => listBoards(jira, id))),
    ]);
  const shown = once(boards.flat());
  return { issueTypes, statuses, resolutions, linkTypes, typeSchemes, filters, boards: shown };
}

async function readFields({ jira, chosen, interest, moduleId }: Reading) {
  const all = await listFields(jira);
  const own = all.filter((field) => interest('field', field));
  const [contexts, layouts] = await Promise.all([
    Promise.all(own.map((field) => listContexts(jira, field))),
    readLayouts(jira, { chosen, fieldIds: own.map(({ id }) => id) }),
  ]);
  const fields = all.map((field) => ({ ...field, contexts: contexts[own.indexOf(field)] ?? [] }));
  return { fields, appFields: Object.fromEntries(appFieldsAmong(all, moduleId)), ...layouts };
}

async function readScreens({ jira, chosen, interest }: Reading) {
  const isOurs = (thing: { readonly id: string; readonly name: string }) =>
    interest('branded', thing);
  const [typeScreenSchemes, screenSchemes] = await Promise.all([
    listTypeScreenSchemes(jira, chosen, isOurs),
    listScreenSchemes(jira),
  ]);
  const followed = new Set(
    typeScreenSchemes.flatMap(({ defaultId, byType }) => [defaultId, ...Object.values(byType)]),
  );
  const shown = new Set(
    screenSchemes.filter(({ id }) => followed.has(id)).flatMap(({ screenIds }) => screenIds),
  );
  const screens = await listScreens(jira, (screen) => shown.has(screen.id) || isOurs(screen));
  return { typeScreenSchemes, screenSchemes, screens };
}

async function readWorkflowsAndSchemes({ jira, chosen, interest, moduleId }: Reading) {
  const { workflows: all, runningTask } = await listWorkflows(jira);
  const found = await listWorkflowSchemes(jira, chosen, {
    isOurs: (scheme) => interest('branded', scheme),
    idOfWorkflow: (name) => all.find((each) => each.name === name)?.id ?? name,
  });
  const followed = new Set(
    found.schemes.flatMap(({ defaultId, byType }) => [defaultId, ...Object.values(byType)]),
  );
  const wanted = all.filter((each) => followed.has(each.id) || interest('workflow', each));
  const read = await readWorkflows(
    jira,
    wanted.map(({ id }) => id),
    moduleId,
  );
  const workflows = all.map((each) => read.find(({ id }) => id === each.id) ?? each);
  const task = runningTask ?? found.runningTask;
  return {
    ...{ workflows, workflowSchemes: found.schemes },
    ...(task !== undefined && { runningTask: task }),
  };
}

async function readProject(
  jira: JiraRequest,
  answer: ProjectAnswer,
  ownTypes: readonly { readonly id: string }[],
): Promise<ActualProject> {
  const project = toProject(answer);
  const typeIds = ownTypes.map(({ id }) => id);
  const [counts, isEnrolled] = await Promise.all([
    readCounts(jira, project.id, typeIds),
    areEventsEnabled(jira, project.id),
  ]);
  return { ...project, ...counts, isEnrolled };
}
