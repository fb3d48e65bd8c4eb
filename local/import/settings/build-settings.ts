import { projectSettingsSchema, siteSettingsSchema } from '../../../src/contract/settings-schema';
import type { ProjectSettings, RosterEntry, SiteSettings } from '../../../src/domain/settings';
import type { Stage } from '../../../src/domain/stage';
import type { Imported } from '../import-site';
import { urgentPrioritiesOf } from '../lane-plan';
import type { FoundProject, Survey } from '../survey';
import { meaningOf } from './stage-of';
import { mapWorkTypes } from './work-types';

export interface SettingsRequest {
  readonly imported: Imported;
  readonly roster: readonly RosterEntry[];
  readonly timeZone: string;
  /** Project key → its id on the site. */
  readonly projectIds: ReadonlyMap<string, string>;
  /** ISO day. */
  readonly today: string;
}

export interface BuiltSettings {
  readonly site: SiteSettings;
  readonly projects: Readonly<Record<string, ProjectSettings>>;
  readonly told: readonly string[];
}

/** Settings for a history that was not made for Entente: what can be told by names, and said so. */
export function buildSettings(request: SettingsRequest): BuiltSettings {
  const { survey, lanes } = request.imported;
  const { workTypes, told } = mapWorkTypes(survey);
  const site: SiteSettings = {
    ...{ version: 0, timeZone: request.timeZone, workTypes, roster: request.roster },
    fields: fieldsOf(request.imported),
    voidResolutionIds: [...survey.resolutions]
      .filter(([, name]) => /duplicat|error|erreur|cannot reproduce/i.test(name))
      .map(([id]) => id),
    urgentPriorityIds: urgentPrioritiesOf(survey),
    flagReasons: {},
    projectIds: [...request.projectIds.values()],
    ...cloneTypeOf(survey),
  };
  const projects = [...survey.projects.values()].map(
    (project) => [project.key, projectSettings(request, project)] as const,
  );
  return {
    site: siteSettingsSchema.parse(site),
    projects: Object.fromEntries(projects),
    told: [
      ...told,
      lanes.optionOfPriority
        ? 'There is no field Lane: one was made, with each work item’s lane by its priority today.'
        : `Lanes: ${lanes.lanes.map(({ name }) => name).join(', ')}.`,
      ...(request.roster.length === 0
        ? [
            'Who is on which side is not in an export: M1, M4 and M10 need it. Give it with --roster FILE.',
          ]
        : []),
    ],
  };
}

function fieldsOf({ survey, lanes }: Imported): SiteSettings['fields'] {
  const ofType = (type: string) => [...survey.fields.values()].find((each) => each.type === type);
  const named = (name: RegExp, type: string) =>
    [...survey.fields.values()].find((each) => each.type === type && name.test(each.name));
  const sprint = ofType('sprint');
  const rank = ofType('rank');
  const flagged = named(/^flagged$/i, 'checkboxes');
  const neededBy = named(/^(needed by|souhaité pour le)$/i, 'date');
  return {
    lane: {
      id: lanes.fieldId,
      options: Object.fromEntries(lanes.lanes.map(({ key, optionId }) => [key, optionId])),
    },
    ...(sprint && { sprint: { id: sprint.id } }),
    ...(rank && { rank: { id: rank.id } }),
    ...(flagged && { flagged: { id: flagged.id } }),
    ...(neededBy && { neededBy: { id: neededBy.id } }),
  };
}

function cloneTypeOf(survey: Survey): { cloneLinkTypeId?: string } {
  const found = [...survey.linkTypes].find(([, { name }]) => /clone/i.test(String(name)));
  return found ? { cloneLinkTypeId: found[0] } : {};
}

const COLUMNS: readonly (readonly [key: string, stages: readonly Stage[]])[] = [
  ['study', ['intake', 'triage']],
  ['ready', ['ready']],
  ['build', ['build']],
  ['review', ['review']],
  ['pilot', ['pilot']],
  ['decide', ['decide']],
  ['finished', ['done', 'stopped']],
];

const ANSWER_WITHIN_DAYS = { urgent: 1, other: 5 } as const;
const FINISHED_DAYS = 14;

function projectSettings(request: SettingsRequest, project: FoundProject): ProjectSettings {
  const { survey, lanes } = request.imported;
  const statusIds = new Set([...project.statusIdsByType.values()].flatMap((ids) => [...ids]));
  const meanings = [...statusIds].flatMap((id) => {
    const status = survey.statuses.get(id);
    return status ? [[id, meaningOf(status, project)] as const] : [];
  });
  const inStages = (stages: readonly Stage[]): string[] =>
    meanings.filter(([, { stage }]) => stages.includes(stage)).map(([id]) => id);
  const columns = COLUMNS.map(([key, stages]) => ({ key, statusIds: inStages(stages) }))
    .filter((column) => column.statusIds.length > 0)
    .map((column) =>
      column.key === 'finished'
        ? { ...column, lastDays: FINISHED_DAYS, foldedAtFirst: true }
        : column,
    );
  return projectSettingsSchema.parse({
    version: 0,
    projectId: request.projectIds.get(project.key),
    projectKey: project.key,
    setUpOn: request.today,
    stageMap: Object.fromEntries(meanings),
    lanes: lanes.lanes.map(({ key, optionId, name }) => ({
      ...{ key, optionId },
      ...(key === optionId && { name: { en: name.slice(0, 60), fr: name.slice(0, 60) } }),
      answerWithinDays: key === 'urgent' ? ANSWER_WITHIN_DAYS.urgent : ANSWER_WITHIN_DAYS.other,
    })),
    columns,
    calendar: {
      ...{ timeZone: request.timeZone, workdays: [1, 2, 3, 4, 5], holidays: [] },
      ...{ fromMinute: 9 * 60, toMinute: 18 * 60 },
    },
    targets: [],
    dataSourceAnswerWithinDays: ANSWER_WITHIN_DAYS.other,
  });
}
