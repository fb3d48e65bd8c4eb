import type {
  CalendarSettings,
  IsoDay,
  JqlLane,
  LaneSettings,
  ProjectSettings,
} from '../../../../src/domain/settings';
import { findAgreement, type GateAgreement, type GateKey } from '../../../../src/domain/gates/gate';
import type { Stage, WaitsOn } from '../../../../src/domain/stage';
import { blockInput, type DraftSettings } from './draft-settings';

/** On whom a stage waits unless an admin says otherwise: the default of our own workflow. */
const WAITS_ON: Readonly<Record<Stage, WaitsOn>> = {
  radar: 'nobody',
  intake: 'it',
  triage: 'it',
  ready: 'it',
  build: 'nobody',
  review: 'marketing',
  pilot: 'nobody',
  decide: 'decision',
  done: 'nobody',
  stopped: 'nobody',
};

const change = (draft: DraftSettings, part: Partial<ProjectSettings>): DraftSettings => ({
  ...draft,
  settings: { ...draft.settings, ...part },
});

/** Gives a status its stage, and with it the side that the stage waits on; without one, takes it away. */
export function giveStage(
  draft: DraftSettings,
  statusId: string,
  stage: Stage | undefined,
): DraftSettings {
  const { [statusId]: _old, ...others } = draft.settings.stageMap;
  if (stage === undefined) return change(draft, { stageMap: others });
  const meaning = { stage, waitsOn: WAITS_ON[stage] };
  return change(draft, { stageMap: { ...draft.settings.stageMap, [statusId]: meaning } });
}

/** On whom a status waits, against what its stage suggests. */
export function letWaitOn(draft: DraftSettings, statusId: string, waitsOn: WaitsOn): DraftSettings {
  const meaning = draft.settings.stageMap[statusId];
  if (meaning === undefined) return draft;
  const stageMap = { ...draft.settings.stageMap, [statusId]: { ...meaning, waitsOn } };
  return change(draft, { stageMap });
}

/** Moves a lane one place up (-1) or down (1). */
export function moveLane(draft: DraftSettings, laneKey: string, by: -1 | 1): DraftSettings {
  const lanes = [...draft.settings.lanes];
  const at = lanes.findIndex(({ key }) => key === laneKey);
  const [lane, other] = [lanes[at], lanes[at + by]];
  if (!lane || !other) return draft;
  lanes[at] = other;
  lanes[at + by] = lane;
  return change(draft, { lanes });
}

/** Names a lane in one language; without a name in either, our own one is shown again. */
export function nameLane(
  draft: DraftSettings,
  laneKey: string,
  name: Partial<NonNullable<LaneSettings['name']>>,
): DraftSettings {
  const lanes = draft.settings.lanes.map((lane) => {
    if (lane.key !== laneKey) return lane;
    const named = { ...{ en: '', fr: '' }, ...lane.name, ...name };
    const { name: _old, ...rest } = lane;
    return named.en === '' && named.fr === '' ? rest : { ...rest, name: named };
  });
  return change(draft, { lanes });
}

/** Who may enter a lane and why; without words in either language, our own sentence is shown again. */
export function writePolicy(
  draft: DraftSettings,
  laneKey: string,
  words: Partial<NonNullable<LaneSettings['policy']>>,
): DraftSettings {
  const lanes = draft.settings.lanes.map((lane) => {
    if (lane.key !== laneKey) return lane;
    const written = { ...{ en: '', fr: '' }, ...lane.policy, ...words };
    const { policy: _old, ...rest } = lane;
    return written.en === '' && written.fr === '' ? rest : { ...rest, policy: written };
  });
  return change(draft, { lanes });
}

export const changeCalendar = (
  draft: DraftSettings,
  part: Partial<CalendarSettings>,
): DraftSettings => change(draft, { calendar: { ...draft.settings.calendar, ...part } });

export function toggleWorkday(draft: DraftSettings, day: number): DraftSettings {
  const { workdays } = draft.settings.calendar;
  const others = workdays.filter((each) => each !== day);
  const changed = others.length < workdays.length ? others : [...workdays, day].sort();
  return changeCalendar(draft, { workdays: changed });
}

export function addHoliday(draft: DraftSettings, day: IsoDay): DraftSettings {
  const holidays = [...new Set([...draft.settings.calendar.holidays, day])].sort();
  return changeCalendar(draft, { holidays });
}

export function dropHoliday(draft: DraftSettings, day: IsoDay): DraftSettings {
  const holidays = draft.settings.calendar.holidays.filter((each) => each !== day);
  return changeCalendar(draft, { holidays });
}

/** What is agreed about one gate before one stage; advice without a Decision is what holds anyway. */
export function agreeOnGate(
  draft: DraftSettings,
  { gate, stage }: { readonly gate: GateKey; readonly stage: Stage },
  part: Partial<Pick<GateAgreement, 'mode' | 'decision'>>,
): DraftSettings {
  const { gates = [] } = draft.settings;
  const before = findAgreement(draft.settings, gate, stage) ?? { gate, stage, mode: 'advise' };
  const { decision, ...agreed }: GateAgreement = { ...before, ...part };
  const others = gates.filter((each) => each.gate !== gate || each.stage !== stage);
  if (agreed.mode === 'advise') return change(draft, { gates: others });
  const isNamed = agreed.mode === 'block' && decision !== undefined && decision !== '';
  return change(draft, { gates: [...others, isNamed ? { ...agreed, decision } : agreed] });
}

/** The smallest size that wants a business case; `l` is what holds without a word. */
export function wantCaseFrom(
  draft: DraftSettings,
  size: NonNullable<ProjectSettings['caseFromSize']>,
): DraftSettings {
  return change(draft, { caseFromSize: size });
}

/** Lets the board refuse what would pass the limit of a lane or a column, or ask for a reason again. */
export function harden(
  draft: DraftSettings,
  of: 'lanes' | 'columns' | 'blockLimits',
  key: string,
  isHard: boolean,
): DraftSettings {
  const hardened = <T extends { readonly key: string; readonly isLimitHard?: boolean }>(
    each: T,
  ) => {
    if (each.key !== key) return each;
    const { isLimitHard: _old, ...rest } = each;
    return (isHard ? { ...rest, isLimitHard: true } : rest) as T;
  };
  const { lanes, columns, blockLimits = [] } = draft.settings;
  if (of === 'lanes') return change(draft, { lanes: lanes.map(hardened) });
  if (of === 'columns') return change(draft, { columns: columns.map(hardened) });
  return change(draft, { blockLimits: blockLimits.map(hardened) });
}

/** A key that none of them has. */
function freeKey(letter: string, taken: readonly { readonly key: string }[]): string {
  const keys = new Set(taken.map(({ key }) => key));
  let n = 1;
  while (keys.has(`${letter}${n}`)) n += 1;
  return `${letter}${n}`;
}

/** Another block of cells, without a cell and without a number yet. */
export function addBlock(draft: DraftSettings): DraftSettings {
  const { blockLimits = [] } = draft.settings;
  const block = { key: freeKey('b', blockLimits), laneKeys: [], columnKeys: [], limit: 1 };
  return {
    ...change(draft, { blockLimits: [...blockLimits, block] }),
    texts: { ...draft.texts, [blockInput(block.key)]: '' },
  };
}

export function dropBlock(draft: DraftSettings, blockKey: string): DraftSettings {
  const { [blockInput(blockKey)]: _text, ...texts } = draft.texts;
  const { blockLimits = [] } = draft.settings;
  const others = blockLimits.filter(({ key }) => key !== blockKey);
  return { ...change(draft, { blockLimits: others }), texts };
}

/** Takes a lane or a column into a block, or out of it. */
export function toggleInBlock(
  draft: DraftSettings,
  blockKey: string,
  of: 'laneKeys' | 'columnKeys',
  key: string,
): DraftSettings {
  const blockLimits = (draft.settings.blockLimits ?? []).map((block) => {
    if (block.key !== blockKey) return block;
    const others = block[of].filter((each) => each !== key);
    return { ...block, [of]: others.length < block[of].length ? others : [...others, key] };
  });
  return change(draft, { blockLimits });
}

/** Another list of JQL, which is looked at last. */
export function addList(draft: DraftSettings): DraftSettings {
  const { jqlLanes = [] } = draft.settings;
  const list = { key: freeKey('l', jqlLanes), name: '', jql: '' };
  return change(draft, { jqlLanes: [...jqlLanes, list] });
}

export function changeList(
  draft: DraftSettings,
  listKey: string,
  part: Partial<Pick<JqlLane, 'name' | 'jql'>>,
): DraftSettings {
  const { jqlLanes = [] } = draft.settings;
  return change(draft, {
    jqlLanes: jqlLanes.map((list) => (list.key === listKey ? { ...list, ...part } : list)),
  });
}

/** Lets a list be looked at before the one above it. */
export function raiseList(draft: DraftSettings, listKey: string): DraftSettings {
  const lists = [...(draft.settings.jqlLanes ?? [])];
  const at = lists.findIndex(({ key }) => key === listKey);
  const [above, list] = [lists[at - 1], lists[at]];
  if (!above || !list) return draft;
  lists[at - 1] = list;
  lists[at] = above;
  return change(draft, { jqlLanes: lists });
}

export function dropList(draft: DraftSettings, listKey: string): DraftSettings {
  const { jqlLanes = [] } = draft.settings;
  return change(draft, { jqlLanes: jqlLanes.filter(({ key }) => key !== listKey) });
}
