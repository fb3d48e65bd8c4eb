import { badRequest } from './refusal';
import { optionalString } from './route';

type Body = Record<string, unknown>;

const thousands = (count: number): string => count.toLocaleString('en-US');

/** The length that Jira lets a text of a body have. */
export interface Room {
  readonly name: number;
  readonly description: number;
}

/** @throws 400 when it is absent, blank or too long. */
export function readName(body: Body, room: Room): string {
  const name = optionalName(body, room);
  if (name === undefined) throw badRequest('The name has to be provided.');
  return name;
}

/** @throws 400 when it is given and blank or too long. */
export function optionalName(body: Body, room: Room): string | undefined {
  const name = optionalString(body, 'name')?.trim();
  if (name === '') throw badRequest('The name has to be provided.');
  return fitting('name', name, room.name);
}

/** @throws 400 when it is too long. */
export const optionalDescription = (body: Body, room: Room): string | undefined =>
  fitting('description', optionalString(body, 'description'), room.description);

function fitting(what: string, text: string | undefined, max: number): string | undefined {
  if (text !== undefined && text.length > max) {
    throw badRequest(`The length of the ${what} must not exceed ${thousands(max)} characters.`);
  }
  return text;
}

/** @throws 400 with the sentence when another one has the name already. */
export function requireFreeName(
  others: Iterable<{ readonly id: string; readonly name: string }>,
  name: string,
  sentence: string,
  selfId?: string,
): void {
  for (const other of others) {
    if (other.id !== selfId && other.name.toLowerCase() === name.toLowerCase()) {
      throw badRequest(sentence);
    }
  }
}
