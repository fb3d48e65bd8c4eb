import type { Named } from './actual-state';
import { DESIRED_FIELDS } from './desired-fields';
import { WORK_TYPES } from './desired-types';
import { WORKFLOWS } from './desired-workflows';
import type { JournalEntry } from './actual-state';
import { isSameName } from './match';
import type { SetupChoices } from './scene';

/** What a plan may take for its own, so that only that much has to be read in full. */
export type Interest = (kind: InterestKind, thing: Named) => boolean;

export type InterestKind = 'type' | 'field' | 'workflow' | 'branded';

const NAMES: Readonly<Record<InterestKind, readonly string[]>> = {
  type: Object.values(WORK_TYPES).flatMap(({ name }) => [name.en, name.fr]),
  field: Object.values(DESIRED_FIELDS).flatMap(({ name }) => [name.en, name.fr]),
  workflow: Object.values(WORKFLOWS).flatMap(({ en, fr }) => [en, fr]),
  branded: [],
};

/** How every name begins that set-up gives to what nobody should take for the team's own. */
const BRAND = /^entente\b/i;

/** By the names that set-up gives in either language, by the admin's choices, and by the journal. */
export function interestOf(
  { choices = {} }: Pick<SetupChoices, 'choices'>,
  journal: readonly JournalEntry[],
): Interest {
  const said = Object.values(choices);
  const ids = new Set([
    ...journal.map(({ id }) => id),
    ...said.flatMap((choice) => (choice.kind === 'use' ? [choice.id] : [])),
  ]);
  const names = said.flatMap((choice) => (choice.kind === 'name' ? [choice.name] : []));
  return (kind, { id, name }) =>
    ids.has(id) ||
    [...NAMES[kind], ...names].some((each) => isSameName(each, name)) ||
    (kind === 'branded' && BRAND.test(name));
}
