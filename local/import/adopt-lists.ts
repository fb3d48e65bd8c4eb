import { textOf, type Loose } from './exported';
import type { NewSite } from './new-site';
import type { Survey } from './survey';

type World = NewSite['world'];

/**
 * Puts the export's lists into the site under their own ids. What a fresh site has under the same
 * name goes, and its schemes follow.
 */
export function adoptLists({ world, model }: NewSite, survey: Survey): void {
  const renamed = new Map<string, string>();
  for (const { id, name, category } of survey.statuses.values()) {
    forgetNamesake(world.statuses, name, id, renamed);
    adopt(world.statuses, model.createStatus({ name: spare(id), category }), id, { name });
  }
  for (const { id, name, hierarchyLevel } of survey.types.values()) {
    forgetNamesake(world.issueTypes, name, id, renamed);
    const made = model.createIssueType({ name: spare(id), hierarchyLevel });
    adopt(world.issueTypes, made, id, { name });
  }
  followIn(world, renamed);
  adoptNames({ world, model }, survey);
}

interface Named {
  readonly id: string;
  readonly name: string;
}

interface List<T> {
  values(): Iterable<T>;
  remove(id: string): void;
}

/** Only the fresh site's own: the export may well hold two of one name. */
function forgetNamesake<T extends Named>(
  list: List<T>,
  name: string,
  id: string,
  renamed: Map<string, string>,
): void {
  for (const each of [...list.values()]) {
    if (each.name.toLowerCase() !== name.toLowerCase() || !isOwn(each.id)) continue;
    list.remove(each.id);
    renamed.set(each.id, id);
  }
}

/** Ids of a fresh site are beyond Jira's. */
const isOwn = (id: string): boolean => Number(id) > 2_000_000_000;

function followIn(world: World, renamed: ReadonlyMap<string, string>): void {
  const now = (id: string): string => renamed.get(id) ?? id;
  for (const workflow of [...world.workflows.values()]) {
    const transitions = workflow.transitions.map((each) => ({
      ...each,
      to: now(each.to),
      from: typeof each.from === 'string' ? each.from : each.from.map(now),
    }));
    world.workflows.put({ ...workflow, statusIds: workflow.statusIds.map(now), transitions });
  }
  for (const scheme of [...world.issueTypeSchemes.values()]) {
    world.issueTypeSchemes.put({ ...scheme, issueTypeIds: scheme.issueTypeIds.map(now) });
  }
}

function adoptNames({ world, model }: NewSite, survey: Survey): void {
  const none = new Map<string, string>();
  // Their order is their meaning: those of a fresh site would stand among them.
  if (survey.priorities.size > 0) {
    for (const { id } of [...world.priorities.values()]) world.priorities.remove(id);
  }
  for (const [id, name] of byId(survey.priorities)) {
    adopt(world.priorities, model.createPriority({ name }), id);
  }
  for (const [id, name] of byId(survey.resolutions)) {
    forgetNamesake(world.resolutions, name, id, none);
    adopt(world.resolutions, model.createResolution({ name }), id);
  }
  for (const [id, type] of survey.linkTypes) {
    const words = wordsOf(type);
    forgetNamesake(world.linkTypes, words.name, id, none);
    adopt(world.linkTypes, model.createLinkType(words), id);
  }
}

/** An export may hold two of one name, as team-managed projects do; the box makes no second. */
const spare = (id: string): string => `import ${id}`;

/** Jira numbers priorities from the highest down. */
const byId = (list: ReadonlyMap<string, string>): [string, string][] =>
  [...list].sort(([a], [b]) => Number(a) - Number(b));

/** A record as the site makes it, under the id that it had. */
export function adopt<T extends Named>(
  list: List<T> & { put(record: T): T },
  made: T,
  id: string,
  more: Partial<T> = {},
): T {
  list.remove(made.id);
  return list.put({ ...made, ...more, id });
}

function wordsOf(type: Loose): { name: string; inward: string; outward: string } {
  const name = textOf(type.name) ?? 'Link';
  return { name, inward: textOf(type.inward) ?? name, outward: textOf(type.outward) ?? name };
}
