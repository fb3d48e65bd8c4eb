import { readFileSync } from 'node:fs';
import type { RosterEntry } from '../../../src/domain/settings';
import { isRecord } from '../../jira/fields/field-kind';
import type { JiraModel } from '../../jira/site';

/** Who is on which side, as the file names them. */
export interface RosterFile {
  readonly it: readonly string[];
  readonly marketing: readonly string[];
}

/** @throws Error with a sentence for a file of another form. */
export function readRosterFile(file: string): RosterFile {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`The roster ${file} cannot be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
  const { it, marketing } = isRecord(read) ? read : {};
  if (!isTextList(it) || !isTextList(marketing)) {
    throw new Error(
      `The roster ${file} must be {"it": […], "marketing": […]} of account ids, names or groups.`,
    );
  }
  return { it, marketing };
}

const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/**
 * Memberships from the first day of the history on.
 *
 * @throws Error for somebody whom the site does not know, or who is on both sides.
 */
export function rosterOf(file: RosterFile, model: JiraModel, from: string): RosterEntry[] {
  const sides = (['it', 'marketing'] as const).map((side) => {
    const accountIds = new Set(file[side].flatMap((named) => accountsOf(named, model)));
    return { side, accountIds };
  });
  const [it, marketing] = sides;
  const both = [...(it?.accountIds ?? [])].find((id) => marketing?.accountIds.has(id));
  if (both !== undefined) throw new Error(`The roster has ${both} on both sides.`);
  return sides.flatMap(({ side, accountIds }) =>
    [...accountIds].map((accountId) => ({ accountId, side, from })),
  );
}

function accountsOf(named: string, model: JiraModel): readonly string[] {
  const group = model.groups().find(({ name }) => name === named);
  if (group) return group.accountIds;
  const people = model
    .users()
    .filter(({ id, displayName }) => id === named || displayName === named);
  if (people.length === 0) throw new Error(`The roster names ${named}, whom the import has not.`);
  return people.map(({ id }) => id);
}
