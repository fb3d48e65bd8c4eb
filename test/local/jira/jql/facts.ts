import fc from 'fast-check';
import { smallSite, START } from '../small-site';

const DAY = 86_400_000;
export const STATUSES = ['New', 'Ready', 'In build', 'Finished'] as const;
export const LABELS = ['a', 'b', 'c'] as const;
export const WORDS = ['plant', 'whale', 'river', 'stone'] as const;
export const DUES = ['2026-03-01', '2026-03-02', '2026-03-10'] as const;

/** What a test knows of an issue without asking the site. */
export interface Fact {
  readonly project: 'ACQ' | 'WEB';
  readonly createdDaysAgo: number;
  readonly labels: readonly string[];
  readonly size: number | null;
  readonly assignee: 'Inès Caron' | 'Noé Lambert' | null;
  readonly due: string | null;
  readonly words: readonly string[];
  /** Days after its creation on which it went one status on. */
  readonly steps: readonly number[];
}

export interface Known extends Fact {
  readonly key: string;
}

const fact: fc.Arbitrary<Fact> = fc.record({
  project: fc.constantFrom('ACQ' as const, 'WEB' as const),
  createdDaysAgo: fc.integer({ min: 8, max: 20 }),
  labels: fc.subarray([...LABELS]),
  size: fc.option(fc.integer({ min: 0, max: 4 })),
  assignee: fc.option(fc.constantFrom('Inès Caron' as const, 'Noé Lambert' as const)),
  due: fc.option(fc.constantFrom(...DUES)),
  words: fc.subarray([...WORDS], { minLength: 1 }),
  steps: fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 })
    .map((days) => [...days].sort((one, other) => one - other)),
});

/** A site with 25 random issues, and what is known of them. */
export function randomSite(seed: number) {
  const site = smallSite();
  const facts = fc.sample(fact, { numRuns: 25, seed });
  const known = facts.map((each): Known => ({ ...each, key: build(site, each) }));
  return { ...site, known };
}

function build(site: ReturnType<typeof smallSite>, each: Fact): string {
  const { model, fields, ines, admin, statuses } = site;
  const at = <T>(daysAgo: number, run: () => T): T => model.at(START - daysAgo * DAY, run);
  const people = { 'Inès Caron': ines, 'Noé Lambert': admin };
  const values = {
    labels: each.labels,
    ...(each.size === null ? {} : { [fields.size.id]: each.size }),
    ...(each.assignee === null ? {} : { assignee: { accountId: people[each.assignee] } }),
    ...(each.due === null ? {} : { duedate: each.due }),
  };
  const { key } = at(each.createdDaysAgo, () =>
    site.issue(each.words.join(' '), values, each.project),
  );
  const targets = [statuses.ready, statuses.build, statuses.done];
  for (const [place, days] of each.steps.entries()) {
    const more = place === 0 ? { fields: { [fields.answer.id]: 'yes' } } : {};
    at(each.createdDaysAgo - days, () => model.transitionTo(ines, key, targets[place] ?? '', more));
  }
  return key;
}

export const statusOf = ({ steps }: Fact): string => STATUSES[steps.length] ?? '';

/** Each status of an issue with the days ago between which it had it. */
export const stays = ({ createdDaysAgo, steps }: Fact) =>
  [0, ...steps].map((days, place) => ({
    status: STATUSES[place] ?? '',
    from: createdDaysAgo - days,
    until: createdDaysAgo - (steps[place] ?? Infinity),
  }));
