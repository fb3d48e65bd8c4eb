import fc from 'fast-check';
import type { ActualProject, ActualState } from '../../../src/domain/setup/actual-state';
import { STATUSES } from '../../../src/domain/setup/desired-statuses';
import { WORK_TYPES } from '../../../src/domain/setup/desired-types';
import { JIRA_FIELD_KINDS } from '../../../src/domain/setup/desired-fields';
import type { SetupChoices } from '../../../src/domain/setup/scene';
import { aProject, aSite, choose, keys } from './a-site';
import { applyAll } from './apply-step';
import { planSetup } from '../../../src/domain/setup/plan';

const PROJECTS: readonly ActualProject[] = [
  aProject(),
  aProject({ id: '10001', key: 'WEB' }),
  aProject({ id: '10002', key: 'OPS' }),
  aProject({ id: '10003', key: 'TM', style: 'team' }),
];

interface World {
  readonly site: ActualState;
  readonly choices: SetupChoices;
}

const languages = fc.constantFrom('en', 'fr' as const);
const some = <T>(list: readonly T[]) => fc.subarray([...list]);

/** Sites that have a few of our things already, from either language, and issues in them. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    language: languages,
    found: languages,
    fieldModel: fc.constantFrom('schemes', 'configurations' as const),
    sharedSchemes: fc.constantFrom('copy', 'extend' as const),
    chosen: some(PROJECTS.map(({ id }) => id)),
    types: some(Object.values(WORK_TYPES)),
    statuses: some(Object.values(STATUSES)),
    busy: some(PROJECTS.map(({ id }) => id)),
    splits: fc.boolean(),
    lane: fc.constantFrom('none', 'ours', 'others' as const),
  })
  .map(({ language, found, fieldModel, sharedSchemes, chosen, ...has }) => {
    const types = has.types.map(({ name }, at) => ({
      id: String(100 + at),
      name: name[found].toUpperCase(),
      level: 'standard' as const,
    }));
    const projects = PROJECTS.map((project) => ({
      ...project,
      issueCount: has.busy.includes(project.id) ? 7 * (types.length + 1) : 0,
      issues: has.busy.includes(project.id)
        ? ['2', ...types.map(({ id }) => id)].map((typeId) => ({
            typeId,
            statusId: '12',
            count: 7,
          }))
        : [],
    }));
    const base = aSite({ projects, fieldModel });
    const statuses = has.statuses
      .map((each, at) => ({ id: String(200 + at), name: each[found], category: each.category }))
      .filter(({ name }) => name !== 'Done');
    const site: ActualState = {
      ...base,
      issueTypes: [...base.issueTypes, ...types],
      typeSchemes: base.typeSchemes.map((each) => ({
        ...each,
        typeIds: [...each.typeIds, ...types.map(({ id }) => id)],
      })),
      statuses: [...base.statuses, ...statuses],
      workflowSchemes: has.splits
        ? base.workflowSchemes.flatMap((each) =>
            each.projectIds.map((id) => ({
              ...each,
              id: `8${id}`,
              name: `Workflows ${id}`,
              projectIds: [id],
            })),
          )
        : base.workflowSchemes,
      fields: has.lane === 'none' ? [] : [laneFor(has.lane)],
    };
    return { site, choices: choose({ language, projectIds: chosen, sharedSchemes }) };
  });

const laneFor = (whose: 'ours' | 'others'): ActualState['fields'][number] => ({
  id: 'customfield_1',
  name: 'Couloir',
  type: JIRA_FIELD_KINDS.option.type,
  contexts: [
    {
      id: 'c1',
      projectIds: whose === 'ours' ? ['10000', '10001'] : ['10002'],
      typeIds: ['2'],
      options: [{ id: 'o1', name: 'Urgent' }],
    },
  ],
});

const planOf = ({ site, choices }: World) => planSetup(site, choices);

/** The same site, told in another order. */
const reversed = (site: ActualState): ActualState =>
  Object.fromEntries(
    Object.entries(site).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? [...(value as unknown[])].reverse() : value,
    ]),
  ) as unknown as ActualState;

/** A plan over a world is some eighty steps: fewer worlds than usual will do. */
const RUNS = { numRuns: 30 };

describe('laws of the plan', () => {
  it('it is the same whatever the order in which Jira and the admin name things', () => {
    fc.assert(
      fc.property(worlds, ({ site, choices }) => {
        const projectIds = [...choices.projectIds].reverse();
        const other = planSetup(reversed(site), { ...choices, projectIds });
        expect(other).toEqual(planSetup(site, choices));
      }),
      RUNS,
    );
  });

  it('a step’s key is its own, and what it needs comes before it', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { steps } = planOf(world);
        const order = steps.map(({ key }) => key);
        expect(new Set(order).size).toBe(order.length);
        steps.forEach(({ needs }, at) => {
          expect(needs.filter((key) => !order.slice(0, at).includes(key))).toEqual([]);
        });
      }),
      RUNS,
    );
  });

  it('once applied, no difference is left, with the journal and without it', () => {
    fc.assert(
      fc.property(worlds, languages, ({ site, choices }, language) => {
        const applied = applyAll(site, planSetup(site, choices).steps);
        expect(keys(planSetup(applied, choices))).toEqual([]);
        expect(keys(planSetup({ ...applied, journal: [] }, { ...choices, language }))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('stopped anywhere, the next plan ends what is left', () => {
    fc.assert(
      fc.property(worlds, fc.nat(200), fc.boolean(), ({ site, choices }, at, isJournalKept) => {
        const { steps } = planSetup(site, choices);
        const stopped = applyAll(site, steps.slice(0, at % (steps.length + 1)));
        const resumed = isJournalKept ? stopped : { ...stopped, journal: [] };
        const next = planSetup(resumed, choices);
        expect(next.blockers).toEqual([]);
        expect(keys(planSetup(applyAll(resumed, next.steps), choices))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('takes nothing away that was there, and leaves projects that were not chosen their schemes', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { site, choices } = world;
        const after = applyAll(site, planOf(world).steps);
        for (const list of LISTS) {
          for (const before of site[list]) {
            const now = after[list].find(({ id }) => id === before.id);
            expect(now).toMatchObject({ id: before.id, name: before.name });
            expect(listed(now)).toEqual(expect.arrayContaining(listed(before)));
          }
        }
        for (const list of ['typeSchemes', 'workflowSchemes', 'typeScreenSchemes'] as const) {
          for (const { id } of PROJECTS.filter((each) => !choices.projectIds.includes(each.id))) {
            expect(schemeOf(after, list, id)).toBe(schemeOf(site, list, id));
          }
        }
        expect(countIssues(after)).toBe(countIssues(site));
      }),
      RUNS,
    );
  });
});

const LISTS = [
  'issueTypes',
  'statuses',
  'resolutions',
  'linkTypes',
  'fields',
  'screens',
  'workflows',
  'typeSchemes',
  'layouts',
] as const;

/** What is in a thing: types of a scheme, fields of a screen, options of a field. */
function listed(one: ActualState[(typeof LISTS)[number]][number] | undefined): string[] {
  if (!one) return [];
  if ('typeIds' in one) return [...one.typeIds];
  if ('fieldIds' in one) return [...one.fieldIds];
  if ('statusIds' in one) return [...one.statusIds];
  if ('contexts' in one) {
    return one.contexts.flatMap(({ id, options }) => [id, ...options.map((each) => each.id)]);
  }
  return [];
}

const schemeOf = (
  site: ActualState,
  list: 'typeSchemes' | 'workflowSchemes' | 'typeScreenSchemes',
  projectId: string,
): string | undefined => site[list].find(({ projectIds }) => projectIds.includes(projectId))?.id;

const countIssues = ({ projects }: ActualState): number =>
  projects.flatMap(({ issues }) => issues).reduce((sum, { count }) => sum + count, 0);
