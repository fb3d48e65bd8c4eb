import type { ActualState } from '../../../src/domain/setup/actual-state';
import { DESIRED_FIELDS } from '../../../src/domain/setup/desired-fields';
import { STATUSES } from '../../../src/domain/setup/desired-statuses';
import type { SetupPlan } from '../../../src/domain/setup/plan';
import type { Step } from '../../../src/domain/setup/step';
import { aProject, aSite, keys, plan, setUp } from './a-site';
import { applyAll } from './apply-step';
import { PROJECT_CASES } from './project-cases';
import { busy, lane, shared, withOptions } from './sites';
import { THING_CASES } from './thing-cases';

const CASES = { ...THING_CASES, ...PROJECT_CASES };

const stepOf = ({ steps }: SetupPlan, key: string): Step | undefined =>
  steps.find((each) => each.key === key);

const statusId = (site: ActualState, name: string): string =>
  site.statuses.find((each) => each.name === name)?.id ?? '';

const LANES_LEFT = ['option:lane/planned', 'option:lane/foundations'];

describe('the plan of set-up', () => {
  it.each(Object.entries(CASES))('%s', (_, wanted) => {
    const made = plan(wanted.site ?? aSite(), wanted.choices);
    const planned = keys(made);
    if (wanted.steps) expect(planned).toEqual(wanted.steps);
    expect(planned).toEqual(expect.arrayContaining([...(wanted.has ?? [])]));
    expect(planned.filter((key) => wanted.hasNot?.includes(key))).toEqual([]);
    const reused = Object.fromEntries(made.reused.map(({ key, id }) => [key, id]));
    expect(reused).toMatchObject(wanted.reuses ?? {});
    if (wanted.blockers) expect(made.blockers).toEqual(wanted.blockers);
    for (const note of wanted.notes ?? []) {
      expect(made.notes).toContainEqual(expect.objectContaining(note));
    }
  });

  it('adds only the options that are missing, under the names of the language', () => {
    const site = withOptions(['urgent', 'Rapid prototype']);
    const options = stepOf(plan(site, { language: 'fr' }), 'options:lane:all');
    expect(options).toMatchObject({
      options: [
        { key: LANES_LEFT[0], name: 'Planifié' },
        { key: LANES_LEFT[1], name: 'Socle' },
      ],
      touches: ['10000'],
    });
  });

  it('shows on the teams’ own screens what their work needs on the joint board, the flag with it', () => {
    const flag = { id: 'customfield_9', name: 'Flagged', type: 'x:multicheckboxes', contexts: [] };
    const made = plan(aSite({ fields: [lane(), flag] }));
    const fields = ['urgentReason', 'neededBy', 'costOfWaiting', 'costPerWeek', 'size'];
    const ofOurs = (key: string) => ({ kind: 'made', by: `field:${key}` });
    const [laneRef, flagRef] = ['customfield_1', 'customfield_9'].map((id) => ({
      kind: 'existing',
      id,
    }));
    expect(stepOf(made, 'add:screen/51')).toMatchObject({
      screen: { id: '51' },
      // Stories open on it, and campaigns, too.
      fields: expect.arrayContaining([
        ...[laneRef, flagRef],
        ...[...fields, 'flagReason', 'channel', 'audience'].map(ofOurs),
      ]),
      touches: ['10000'],
    });
    expect(stepOf(made, 'screen:type/request')).toMatchObject({
      fields: expect.arrayContaining([flagRef]),
    });
    const widened = stepOf(
      plan(
        aSite({
          fields: [
            lane({ contexts: [{ id: 'c1', projectIds: 'all', typeIds: ['1'], options: [] }] }),
          ],
        }),
      ),
      'widen:lane:all',
    );
    expect(widened).toMatchObject({
      types: expect.arrayContaining([{ kind: 'existing', id: '2' }]),
    });
  });

  it('shows what the app says of work where it is read, on screens that are there already', () => {
    const ready = setUp(aSite());
    expect(keys(plan(ready))).toEqual([]);
    const appFields = { 'waiting-on': 'customfield_71', 'case-complete': 'customfield_72' };
    const told = { ...ready, appFields };
    const { steps } = plan(told);
    const shown = ready.screens.filter(({ id }) => /type.(prototype|request)$/.test(id));
    expect(shown).toHaveLength(2);
    const added = shown.map(({ id }) => `add:told/${id}`);
    expect(new Set(keys({ steps }))).toEqual(new Set([...added, 'enrol:10000']));
    expect(steps[0]).toMatchObject({
      ...{ kind: 'add-to-screen', undo: 'put-back', touches: ['10000'] },
      fields: expect.arrayContaining([
        { kind: 'existing', id: 'customfield_71' },
        { kind: 'existing', id: 'customfield_72' },
      ]),
    });
    expect(keys(plan(applyAll(told, steps)))).toEqual([]);
    // A site that is new gets them with its screens.
    const fresh = plan(aSite({ appFields }));
    expect(keys(fresh).filter((key) => key.startsWith('add:told'))).toEqual([]);
    expect(stepOf(fresh, 'screen:type/request')).toMatchObject({
      fields: expect.arrayContaining([{ kind: 'existing', id: 'customfield_71' }]),
    });
  });

  it('leaves a screen of others’ as it is, where all it lacks is what the app says', () => {
    const projects = ['10000', '10001'].map((id) => aProject({ id, key: `P${id}` }));
    const ready = setUp(aSite({ projects }), { projectIds: ['10000', '10001'] });
    // As if an admin had made the screens: no journal knows them.
    const site = { ...ready, journal: [], appFields: { readiness: 'customfield_71' } };
    expect(keys(plan(site, { projectIds: ['10000'] }))).toEqual([]);
    const both = keys(plan(site, { projectIds: ['10000', '10001'] }));
    expect(both.filter((key) => key.startsWith('add:told/'))).toHaveLength(2);
  });

  it('proposes for issues that move a status of the name, else of the category', () => {
    const maps = stepOf(plan(busy()), 'assign:workflows:10000');
    expect(maps).toMatchObject({
      kind: 'switch-workflows',
      undo: 'stays',
      statusMaps: [
        { from: '11', to: { by: 'status:new' }, issues: 20, because: 'same-category' },
        { from: '12', to: { by: 'status:build' }, issues: 0, because: 'same-category' },
        { from: '15', to: { by: 'status:build' }, issues: 180, because: 'same-category' },
        { from: '16', to: { id: '13' }, issues: 0, because: 'same-category' },
      ],
    });
  });

  it('proposes the status of the name where the old one was of another category', () => {
    const site = busy();
    const statuses = site.statuses.map((each) =>
      each.id === '15' ? { ...each, name: 'en pilote', category: 'TODO' as const } : each,
    );
    const maps = stepOf(plan({ ...site, statuses }), 'assign:workflows:10000');
    expect(maps).toMatchObject({
      statusMaps: expect.arrayContaining([
        expect.objectContaining({
          from: '15',
          to: { kind: 'made', by: 'status:pilot' },
          because: 'same-name',
        }),
      ]) as unknown,
    });
  });

  it('takes the admin’s word for where issues go', () => {
    const statusMap = { '4': { '15': 'pilot' } } as const;
    const maps = stepOf(plan(busy(), { statusMap }), 'assign:workflows:10000');
    expect(maps).toMatchObject({
      statusMaps: expect.arrayContaining([
        expect.objectContaining({
          from: '15',
          to: { kind: 'made', by: 'status:pilot' },
          because: 'confirmed',
        }),
      ]) as unknown,
    });
  });

  it('moves the prototypes of a full project, and leaves its stories where they are', () => {
    const site = setUp(busy());
    const [project] = site.projects;
    const buildId = statusId(site, 'In build');
    expect(project?.issues).toEqual([
      { typeId: '2', statusId: '12', count: 2000 },
      { typeId: '4', statusId: buildId, count: 180 },
      { typeId: '4', statusId: '14', count: 100 },
      { typeId: '4', statusId: statusId(site, 'New'), count: 20 },
    ]);
    expect(plan(site).steps).toEqual([]);
  });

  it('names whom a shared scheme’s change touches', () => {
    const made = plan(shared(), { sharedSchemes: 'extend' });
    expect(stepOf(made, 'extend:types:71')?.touches).toEqual(['10000', '10001', '10002']);
    expect(stepOf(plan(shared()), 'copy:types:71')?.touches).toEqual([]);
  });

  it('builds the move that sends back with its screen, its field and its statuses', () => {
    const workflow = stepOf(plan(aSite()), 'workflow:request');
    const moves = workflow?.kind === 'create-workflow' ? workflow.moves : [];
    expect(moves.find(({ name }) => name === 'Send back')).toEqual({
      name: 'Send back',
      from: [{ kind: 'made', by: 'status:review' }],
      to: { kind: 'made', by: 'status:build' },
      screen: { kind: 'made', by: 'screen:move/return' },
      required: [{ kind: 'made', by: 'field:returnReason' }],
    });
    expect(moves.find(({ name }) => name === 'Reopen')?.resolution).toBe('cleared');
  });
});

describe('the desired state', () => {
  it.each(['en', 'fr'] as const)('gives no two fields or statuses one name in %s', (language) => {
    const fields = Object.values(DESIRED_FIELDS).map(({ name }) => name[language].toLowerCase());
    const statuses = Object.values(STATUSES).map((each) => each[language].toLowerCase());
    expect(new Set(fields).size).toBe(fields.length);
    expect(new Set(statuses).size).toBe(statuses.length);
  });
});
