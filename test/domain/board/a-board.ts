import type { Card } from '../../../src/domain/board/card';
import { joinProjects, type Joint } from '../../../src/domain/board/joint';
import type { Transition, TransitionField } from '../../../src/domain/board/transition';
import type { ProjectSettings } from '../../../src/domain/settings';
import type { StageMap } from '../../../src/domain/stage';

/** Status ids of the default workflow. */
export const STATUS = {
  radar: '1',
  new: '2',
  triage: '3',
  marketing: '4',
  ready: '5',
  build: '6',
  review: '7',
  pilot: '8',
  verdict: '9',
  done: '10',
  stopped: '11',
} as const;

export const LANE = { urgent: '901', rapid: '902', planned: '903', foundations: '904' } as const;

const stageMap: StageMap = {
  '1': { stage: 'radar', waitsOn: 'nobody' },
  '2': { stage: 'intake', waitsOn: 'it' },
  '3': { stage: 'triage', waitsOn: 'it' },
  '4': { stage: 'triage', waitsOn: 'marketing' },
  '5': { stage: 'ready', waitsOn: 'it' },
  '6': { stage: 'build', waitsOn: 'nobody' },
  '7': { stage: 'review', waitsOn: 'marketing' },
  '8': { stage: 'pilot', waitsOn: 'nobody' },
  '9': { stage: 'decide', waitsOn: 'decision' },
  '10': { stage: 'done', waitsOn: 'nobody' },
  '11': { stage: 'stopped', waitsOn: 'nobody' },
};

const PROJECT: ProjectSettings = {
  version: 3,
  projectId: '10001',
  projectKey: 'ACQ',
  setUpOn: '2026-01-05',
  stageMap,
  lanes: [
    { key: 'urgent', optionId: LANE.urgent, limit: 2, answerWithinDays: 0.5 },
    { key: 'rapid-prototype', optionId: LANE.rapid, limit: 6, answerWithinDays: 1 },
    { key: 'planned', optionId: LANE.planned, limit: 8, answerWithinDays: 2 },
    { key: 'foundations', optionId: LANE.foundations, answerWithinDays: 2 },
  ],
  columns: [
    { key: 'study', statusIds: ['2', '3', '4'] },
    { key: 'ready', statusIds: ['5'], limit: 8 },
    { key: 'build', statusIds: ['6'], limit: 6 },
    { key: 'review', statusIds: ['7'], limit: 4 },
    { key: 'pilot', statusIds: ['8'], limit: 5 },
    { key: 'verdict', statusIds: ['9'] },
    { key: 'finished', statusIds: ['10', '11'], lastDays: 14, foldedAtFirst: true },
  ],
  calendar: {
    timeZone: 'Europe/Paris',
    workdays: [1, 2, 3, 4, 5],
    fromMinute: 540,
    toMinute: 1080,
    holidays: [],
  },
  targets: [],
  dataSourceAnswerWithinDays: 2,
};

/** The default board; `limits` replaces the limits of columns, by key. */
export function aProject(
  change: Partial<ProjectSettings> = {},
  limits: Readonly<Record<string, number | undefined>> = {},
): ProjectSettings {
  const columns = PROJECT.columns.map((column) =>
    column.key in limits ? { ...column, limit: limits[column.key] } : column,
  );
  return { ...PROJECT, columns, ...change };
}

/** A quiet card in build, in the lane Rapid prototype. Its id is its key. */
export function aCard(change: Partial<Card> & { readonly key: string }): Card {
  return {
    id: change.key,
    summary: `Summary of ${change.key}`,
    typeId: '100',
    typeName: 'Prototype',
    workType: 'prototype',
    statusId: STATUS.build,
    statusName: 'In build',
    createdAt: Date.parse('2026-11-02T09:00:00Z'),
    laneOptionId: LANE.rapid,
    labels: [],
    sprints: [],
    isFlagged: false,
    ...change,
  };
}

export function aTransition(
  name: string,
  toStatusId: string,
  fields: readonly Partial<TransitionField>[] = [],
): Transition {
  return {
    id: `to-${name}`,
    name,
    toStatusId,
    fields: fields.map((field) => ({
      id: 'detail',
      name: 'Detail',
      isRequired: true,
      input: { kind: 'text' },
      ...field,
    })),
  };
}

/** The settings of one project, as a board that shows no other has them. */
export const aJoint = (change: Partial<ProjectSettings> = {}): Joint =>
  joinProjects(aProject(change));
