import type { Host } from '../../local/forge/host';
import type { SetupOffer, SetupRun } from '../../src/contract/setup';
import type { SetupStepState } from '../../src/domain/setup/run';
import type { SetupChoices } from '../../src/domain/setup/scene';
import type { DeepReadonly } from '../../src/contract/serializable';
import { openJiraSite, type JiraSite } from '../../local/jira/site';
import { aHost } from './create-host';
import { call, valueOf } from './entente-in';

/** A bare site with an administrator and a project on Jira's default schemes or a template. */
export interface BareSite {
  readonly jira: JiraSite;
  readonly host: Host;
  readonly adminId: string;
  readonly projectId: string;
}

export const KANBAN = 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic';
export const TEAM = 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban';

export async function aBareSite({
  template = KANBAN,
  now = Date.now,
}: { readonly template?: string; readonly now?: () => number } = {}): Promise<BareSite> {
  const jira = openJiraSite({ now });
  const { model } = jira;
  const adminId = model.createUser({ displayName: 'Ada Admin', timeZone: 'Europe/Paris' }).id;
  model.addToGroup('jira-administrators', adminId);
  const host = await aHost({ jira });
  const site = { jira, host, adminId };
  return { ...site, projectId: await aProject(site, 'MKT', template) };
}

type Site = Pick<BareSite, 'jira' | 'adminId'>;

/** Makes a project as an administrator does by REST. */
export async function aProject(
  site: Site,
  key: string,
  projectTemplateKey?: string,
): Promise<string> {
  const body = {
    ...{ key, name: `Project ${key}`, leadAccountId: site.adminId },
    ...(projectTemplateKey ? { projectTemplateKey } : { projectTypeKey: 'software' }),
  };
  const { id } = (await rest(site, 'POST', '/rest/api/3/project', body)) as { id: number };
  return String(id);
}

/** One call of Jira's REST as the administrator. */
export async function rest(
  { jira, adminId }: Site,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await jira.handle({
    ...{ method, path, headers: { 'content-type': 'application/json' } },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    actor: { kind: 'user', accountId: adminId },
  });
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${answer.body}`);
  return answer.body === '' ? undefined : JSON.parse(answer.body);
}

export const choicesFor = (
  projectIds: readonly string[],
  over: Partial<SetupChoices> = {},
): DeepReadonly<SetupChoices> => ({ language: 'en', projectIds, sharedSchemes: 'copy', ...over });

type Choices = DeepReadonly<SetupChoices>;

export async function offerOf({ host, adminId }: BareSite, choices: Choices): Promise<SetupOffer> {
  return valueOf(await call(host, adminId, 'readSetupPlan', { choices }));
}

export async function start(site: BareSite, choices: Choices): Promise<SetupRun> {
  const { digest, plan } = await offerOf(site, choices);
  if (plan.blockers.length > 0) throw new Error(JSON.stringify(plan.blockers));
  const { host, adminId } = site;
  const started = valueOf(await call(host, adminId, 'startSetup', { choices, digest }));
  if (started.kind !== 'started') throw new Error(JSON.stringify(started));
  return started.run;
}

type Take = 'applySetupStep' | 'undoSetupStep';

/** Calls a step until it is no longer under way, as the page does. */
export async function take(
  { host, adminId }: BareSite,
  operation: Take,
  run: number,
  key: string,
  wait: (seconds: number) => void = () => undefined,
): Promise<SetupStepState> {
  for (let calls = 1; calls < 100; calls += 1) {
    const { state } = valueOf(await call(host, adminId, operation, { run, key }));
    if (state.kind !== 'underway') return state;
    wait(state.afterSeconds);
  }
  throw new Error(`${operation} of ${key} never ends`);
}

/** Applies what is left of a run; stops at what fails. */
export async function applyAll(site: BareSite, run: SetupRun): Promise<void> {
  for (const { step } of run.steps) {
    const state = await take(site, 'applySetupStep', run.run, step.key);
    if (state.kind !== 'done') throw new Error(`${step.key}: ${JSON.stringify(state)}`);
  }
}

/** Undoes a run from its last step. @returns the state of each step. */
export async function undoAll(
  site: BareSite,
  run: SetupRun,
): Promise<Readonly<Record<string, SetupStepState>>> {
  const states: Record<string, SetupStepState> = {};
  for (const { step } of [...run.steps].reverse())
    states[step.key] = await take(site, 'undoSetupStep', run.run, step.key);
  return states;
}
