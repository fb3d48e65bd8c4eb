import { readGateParts } from '../../../src/domain/gates/gate-config';
import type { GateAgreement } from '../../../src/domain/gates/gate';
import type { ActualState, AgreedGates } from '../../../src/domain/setup/actual-state';
import { STATUSES } from '../../../src/domain/setup/desired-statuses';
import type { Step } from '../../../src/domain/setup/step';
import type { StageMap } from '../../../src/domain/stage';
import { aProject, aSite, keys, plan, setUp } from './a-site';
import { applyAll } from './apply-step';

const PILOT: GateAgreement = { gate: 'cleared', stage: 'pilot', mode: 'block', decision: 'MKT-1' };

/** Two projects that share our workflows; transitions have ids as in Jira. */
function aSharedSite(gates: Readonly<Record<string, readonly GateAgreement[]>>): ActualState {
  const projects = ['10000', '10001'].map((id) => aProject({ id, key: `P${id}` }));
  const done = setUp(aSite({ projects }), { projectIds: ['10000', '10001'] });
  const idOf = (key: string) => done.journal.find((each) => each.key === key)?.id ?? '';
  const stageMap: StageMap = Object.fromEntries(
    Object.entries(STATUSES).flatMap(([key, { en, meaning }]) => {
      const id = done.statuses.find(({ name }) => name === en)?.id;
      return id === undefined || key.startsWith('waiver') ? [] : [[id, meaning] as const];
    }),
  );
  const agreed: AgreedGates = {
    site: {
      fields: {
        clearedFor: { id: 'customfield_9', options: { prototype: '1', pilot: '2', scale: '3' } },
      },
      workTypes: {
        ...{ prototype: [idOf('type:prototype')], request: [idOf('type:request')] },
        ...{ waiver: [idOf('type:waiver')], decision: [], delivery: [], campaign: [] },
      },
    },
    projects: Object.entries(gates).map(([projectId, each]) => ({
      ...{ projectId, stageMap, gates: each },
    })),
  };
  const workflows = done.workflows.map((workflow) => ({
    ...workflow,
    moves: workflow.moves.map((move, at) => ({ ...move, id: String(at), name: `Move ${at}` })),
  }));
  return { ...done, workflows, agreed };
}

const gatesIn = (steps: readonly Step[]) =>
  steps.flatMap((each) => (each.kind === 'set-gates' ? each.rules : []));

/** Which projects each validator of the site asks. */
const asked = ({ workflows }: ActualState) =>
  workflows.flatMap(({ moves }) =>
    moves.flatMap(({ gates = [] }) =>
      gates.map(({ gate, config }) => [gate, Object.keys(readGateParts(config))]),
    ),
  );

const from = (site: ActualState, projectIds: readonly string[]) => plan(site, { projectIds });

describe('the plan of gates', () => {
  it('has none where none is turned on', () => {
    const advised = [{ ...PILOT, mode: 'advise' as const }];
    expect(keys(from(aSharedSite({ 10000: [], 10001: advised }), ['10000', '10001']))).toEqual([]);
  });

  it('puts one on the way forward, and nothing is left once that is done', () => {
    const site = aSharedSite({ 10000: [PILOT], 10001: [] });
    const { steps } = from(site, ['10000']);
    expect(steps).toHaveLength(1);
    expect(steps[0]).toMatchObject({ kind: 'set-gates', touches: ['10000', '10001'] });
    // Into the pilot there is one way.
    expect(gatesIn(steps)).toHaveLength(1);
    const after = applyAll(site, steps);
    expect(asked(after)).toEqual([['cleared', ['10000']]]);
    expect(from(after, ['10000', '10001']).steps).toEqual([]);
  });

  it('leaves to a project that was not chosen what it has in a workflow of both', () => {
    const both = aSharedSite({ 10000: [PILOT], 10001: [PILOT] });
    const after = applyAll(both, from(both, ['10000', '10001']).steps);
    const turnedOff = { ...after, agreed: aSharedSite({ 10000: [], 10001: [] }).agreed! };
    const half = applyAll(turnedOff, from(turnedOff, ['10000']).steps);
    expect(asked(half)).toEqual([['cleared', ['10001']]]);
    expect(asked(applyAll(half, from(half, ['10001']).steps))).toEqual([]);
  });

  it('takes out what stands there for a project that is not enrolled any more', () => {
    const both = aSharedSite({ 10000: [PILOT], 10001: [PILOT] });
    const after = applyAll(both, from(both, ['10000', '10001']).steps);
    const left = { ...after, agreed: aSharedSite({ 10000: [PILOT] }).agreed! };
    expect(asked(applyAll(left, from(left, ['10000']).steps))).toEqual([['cleared', ['10000']]]);
  });

  it('mends a validator that somebody has changed', () => {
    const site = aSharedSite({ 10000: [PILOT], 10001: [] });
    const { steps } = from(site, ['10000']);
    const after = applyAll(site, steps);
    const spoilt = {
      ...after,
      workflows: after.workflows.map((workflow) => ({
        ...workflow,
        moves: workflow.moves.map((move) => ({
          ...move,
          ...(move.gates && { gates: move.gates.map((each) => ({ ...each, config: '{}' })) }),
        })),
      })),
    };
    expect(from(spoilt, ['10000']).steps).toEqual(steps);
  });

  it('waits until the workflows themselves are as they should be', () => {
    const site = aSharedSite({ 10000: [PILOT], 10001: [] });
    const broken = {
      ...site,
      workflowSchemes: site.workflowSchemes.map((each) => ({ ...each, byType: {} })),
    };
    const { steps } = from(broken, ['10000']);
    expect(steps.length).toBeGreaterThan(0);
    expect(gatesIn(steps)).toEqual([]);
  });
});
