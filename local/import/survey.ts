import type { CustomFieldType } from '../jira/fields/field';
import { fieldsOf, keyOf, listOf, looseOf, textOf, type FoundIssue, type Loose } from './exported';
import { isEpicLink, optionsIn, typeOfField } from './field-types';
import { noteStatusNow, type FoundStatuses } from './found-statuses';
import { noteHistory } from './survey-history';
import { notePeople } from './survey-people';
import type { ExportSource } from './read-export';
import type { Problems } from './problems';

export interface FoundType {
  readonly id: string;
  readonly name: string;
  readonly hierarchyLevel: number;
}

export interface FoundField {
  readonly id: string;
  readonly name: string;
  readonly type: CustomFieldType;
  readonly options: Map<string, string>;
}

export interface FoundPerson {
  readonly accountId: string;
  readonly displayName: string;
  readonly active: boolean;
  readonly isApp: boolean;
  readonly timeZone?: string;
}

export interface FoundProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Type id → ids of the statuses seen in it. */
  readonly statusIdsByType: Map<string, Set<string>>;
  /** Status id → how many issues began there. */
  readonly beganIn: Map<string, number>;
  lastNumber: number;
  firstCreated: number;
}

export interface FoundSprint {
  readonly id: string;
  readonly projectKey: string;
  readonly value: Loose;
}

/** An issue that will be taken; the rest of it is read again when it is written. */
export interface Taken {
  readonly id: string;
  readonly key: string;
  readonly rank: string;
}

/** All that has to stand before the first issue can be written. */
export interface Survey {
  readonly statuses: FoundStatuses;
  readonly types: Map<string, FoundType>;
  readonly priorities: Map<string, string>;
  readonly resolutions: Map<string, string>;
  readonly linkTypes: Map<string, Loose>;
  readonly fields: Map<string, FoundField>;
  readonly epicLinkFields: Set<string>;
  readonly people: Map<string, FoundPerson>;
  readonly projects: Map<string, FoundProject>;
  readonly sprints: Map<string, FoundSprint>;
  /** By place, as a key may come twice. */
  readonly taken: Map<string, Taken>;
  readonly idByKey: Map<string, string>;
}

export async function surveyExport(source: ExportSource, problems: Problems): Promise<Survey> {
  const survey: Survey = {
    ...{ statuses: new Map(), types: new Map(), priorities: new Map(), resolutions: new Map() },
    ...{ linkTypes: new Map(), fields: new Map(), epicLinkFields: new Set(), people: new Map() },
    ...{ projects: new Map(), sprints: new Map(), taken: new Map(), idByKey: new Map() },
  };
  for await (const found of source.issues()) {
    const refusal = whyNot(survey, found);
    if (refusal !== undefined) problems.note(found.place, keyOf(found), '', `left out: ${refusal}`);
    else noteIssue(survey, found, problems);
  }
  return survey;
}

/** What an issue must have to be one. */
function whyNot(survey: Survey, found: FoundIssue): string | undefined {
  const { issue } = found;
  const fields = fieldsOf(found);
  const key = textOf(issue.key);
  if (key === undefined) return 'it has no key';
  if (!/^[A-Z][A-Z0-9_]{1,9}-[1-9]\d*$/.test(key)) return 'its key is none that the box can have';
  if (!/^\d+$/.test(textOf(issue.id) ?? '')) return 'it has no id';
  if (survey.idByKey.has(key)) return 'the same key came before';
  for (const name of ['issuetype', 'status'] as const) {
    const { id, name: label } = looseOf(fields[name]);
    if (!textOf(id) || !textOf(label)) return `it has no ${name}`;
  }
  if (!Number.isFinite(Date.parse(textOf(fields.created) ?? ''))) return 'it has no created date';
  if (textOf(fields.summary) === undefined) return 'it has no summary';
  return undefined;
}

function noteIssue(survey: Survey, found: FoundIssue, problems: Problems): void {
  const fields = fieldsOf(found);
  const [key, id] = [keyOf(found), textOf(found.issue.id) ?? ''];
  noteLists(survey, fields);
  const project = noteProject(survey, key, fields);
  notePeople(survey, found);
  noteFields(survey, found, problems);
  noteHistory(survey, project, found);
  survey.idByKey.set(key, id);
  const rankField = [...survey.fields.values()].find(({ type }) => type === 'rank');
  const rank = textOf(rankField && fields[rankField.id]) ?? '';
  survey.taken.set(found.place, { id, key, rank });
}

function noteLists(survey: Survey, fields: Loose): void {
  noteStatusNow(survey.statuses, looseOf(fields.status));
  const type = looseOf(fields.issuetype);
  const [typeId, name] = [textOf(type.id) ?? '', textOf(type.name) ?? ''];
  survey.types.set(typeId, { id: typeId, name, hierarchyLevel: levelOf(type, name) });
  for (const [list, value] of [
    [survey.priorities, looseOf(fields.priority)],
    [survey.resolutions, looseOf(fields.resolution)],
  ] as const) {
    const [each, label] = [textOf(value.id), textOf(value.name)];
    if (each !== undefined && label !== undefined) list.set(each, label);
  }
  for (const link of listOf(fields.issuelinks)) {
    const linkType = looseOf(looseOf(link).type);
    const linkTypeId = textOf(linkType.id);
    if (linkTypeId !== undefined) survey.linkTypes.set(linkTypeId, linkType);
  }
}

/** Older exports do not say the level. */
function levelOf(type: Loose, name: string): number {
  if (typeof type.hierarchyLevel === 'number')
    return Math.max(-1, Math.min(1, type.hierarchyLevel));
  if (type.subtask === true) return -1;
  return name.toLowerCase() === 'epic' ? 1 : 0;
}

function noteProject(survey: Survey, key: string, fields: Loose): FoundProject {
  const [projectKey = '', number = '0'] = key.split('-');
  const { id, name } = looseOf(fields.project);
  const project = survey.projects.get(projectKey) ?? {
    id: textOf(id) ?? '',
    key: projectKey,
    name: textOf(name) ?? projectKey,
    ...{ statusIdsByType: new Map(), beganIn: new Map() },
    ...{ lastNumber: 0, firstCreated: Infinity },
  };
  project.lastNumber = Math.max(project.lastNumber, Number(number));
  project.firstCreated = Math.min(project.firstCreated, Date.parse(textOf(fields.created) ?? ''));
  survey.projects.set(projectKey, project);
  return project;
}

function noteFields(survey: Survey, found: FoundIssue, problems: Problems): void {
  for (const [id, value] of Object.entries(fieldsOf(found))) {
    if (!id.startsWith('customfield_') || value === null) continue;
    const schema = looseOf(found.schema[id]);
    if (isEpicLink(schema)) {
      survey.epicLinkFields.add(id);
      continue;
    }
    const kind = typeOfField(schema, value);
    if ('unknown' in kind) {
      const name = textOf(found.names[id]) ?? id;
      problems.noteOnce(found.place, keyOf(found), id, `"${name}" left out: ${kind.unknown}`);
      continue;
    }
    noteField(survey, id, textOf(found.names[id]) ?? id, kind.type);
    const field = survey.fields.get(id);
    for (const option of optionsIn(value)) field?.options.set(option.id, option.value);
    if (kind.type === 'sprint') noteSprints(survey, keyOf(found).split('-')[0] ?? '', value);
  }
}

function noteField(survey: Survey, id: string, name: string, type: CustomFieldType): void {
  if (!survey.fields.has(id)) survey.fields.set(id, { id, name, type, options: new Map() });
}

function noteSprints(survey: Survey, projectKey: string, value: unknown): void {
  for (const each of listOf(value)) {
    const sprint = looseOf(each);
    const id = textOf(sprint.id);
    if (id === undefined) continue;
    const home = survey.sprints.get(id)?.projectKey ?? projectKey;
    survey.sprints.set(id, { id, projectKey: home, value: sprint });
  }
}
