import { browsableProjects } from '../permissions/model';
import { STATUS_CATEGORIES } from '../statuses/status';
import type { ClauseField } from './clause-field';
import { customField } from './custom-fields';
import { encoded } from './structure-view';
import type { JqlScope } from './scope';

interface Suggestion {
  readonly value: string;
  readonly displayName: string;
}

const MOST = 15;

/** What may follow an operator, by the beginning of a name; the part that was typed is bold. */
export function suggestionsFor(scope: JqlScope, field: ClauseField, typed: string): Suggestion[] {
  const wanted = typed.toLowerCase();
  return candidates(scope, field)
    .filter(({ displayName }) => displayName.toLowerCase().includes(wanted))
    .slice(0, MOST)
    .map(({ value, displayName }) => ({ value, displayName: bold(displayName, wanted) }));
}

function bold(text: string, wanted: string): string {
  const at = text.toLowerCase().indexOf(wanted);
  if (wanted === '' || at < 0) return text;
  const end = at + wanted.length;
  return `${text.slice(0, at)}<b>${text.slice(at, end)}</b>${text.slice(end)}`;
}

function candidates(scope: JqlScope, field: ClauseField): Suggestion[] {
  const { world, accountId } = scope;
  const named = (all: Iterable<{ readonly name: string }>): Suggestion[] =>
    [...all].map(({ name }) => ({ value: encoded(name), displayName: name }));
  const people = (): Suggestion[] =>
    [...world.users.values()]
      .filter(({ active }) => active)
      .map(({ id, displayName }) => ({ value: encoded(id), displayName }));
  switch (field.name.toLowerCase()) {
    case 'project':
      return browsableProjects(world, accountId).map(({ key, name }) => ({
        value: encoded(key),
        displayName: `${name} (${key})`,
      }));
    case 'status':
      return named(world.statuses.values());
    case 'statuscategory':
      return named(Object.values(STATUS_CATEGORIES));
    case 'issuetype':
    case 'type':
      return named(world.issueTypes.values());
    case 'priority':
      return named(world.priorities.values());
    case 'resolution':
      return named(world.resolutions.values());
    case 'assignee':
    case 'reporter':
    case 'creator':
      return people();
    case 'sprint':
      return named(world.sprints.values());
    case 'issuelinktype':
      return named(world.linkTypes.values());
    case 'filter':
      return named(world.filters.values());
  }
  const custom = customField(scope, field.name);
  if (custom?.type === 'user' || custom?.type === 'multiuser') return people();
  return named((custom?.options ?? []).map(({ value }) => ({ name: value })));
}
