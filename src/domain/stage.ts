/** What a status means, whatever its name. *stopped* stands outside the order. */
export type Stage =
  | 'radar'
  | 'intake'
  | 'triage'
  | 'ready'
  | 'build'
  | 'review'
  | 'pilot'
  | 'decide'
  | 'done'
  | 'stopped';

/** On whom a status, or a flag's reason, waits. */
export type WaitsOn = 'nobody' | 'it' | 'marketing' | 'vendor' | 'decision';

/** What one status means in one project. */
export interface StatusMeaning {
  readonly stage: Stage;
  readonly waitsOn: WaitsOn;
}

/** Status id → meaning. A status that is absent has no stage: it is counted and named, never guessed. */
export type StageMap = Readonly<Record<string, StatusMeaning>>;

/** The order of the road, from the first idea to the end. */
export const STAGE_ORDER: readonly Stage[] = [
  'radar',
  'intake',
  'triage',
  'ready',
  'build',
  'review',
  'pilot',
  'decide',
  'done',
];

const IN_PROGRESS: ReadonlySet<Stage> = new Set<Stage>(['ready', 'build', 'review', 'pilot']);

export function isInProgress(stage: Stage | undefined): boolean {
  return stage !== undefined && IN_PROGRESS.has(stage);
}
