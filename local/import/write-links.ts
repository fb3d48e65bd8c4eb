import { fieldsOf, keyOf, listOf, looseOf, textOf, type FoundIssue } from './exported';
import type { NewSite } from './new-site';
import type { Taken } from './survey';
import type { Writer } from './write-issue';

/** Links once, though both ends have them. */
export function writeLinks(
  { site: { world }, survey, problems }: Writer,
  { id }: Taken,
  found: FoundIssue,
): void {
  for (const link of listOf(fieldsOf(found).issuelinks).map(looseOf)) {
    const other = looseOf(link.outwardIssue ?? link.inwardIssue);
    const otherKey = textOf(other.key) ?? '(no key)';
    const otherId = survey.idByKey.get(otherKey);
    const typeId = textOf(looseOf(link.type).id);
    if (otherId === undefined || typeId === undefined) {
      const reason = `link to ${otherKey} left out: it is not in the file`;
      problems.note(found.place, keyOf(found), 'issuelinks', reason);
      continue;
    }
    // Whose link shows an outward issue does the verb: it is the inward end.
    const [inwardId, outwardId] = link.outwardIssue ? [id, otherId] : [otherId, id];
    const linkId = textOf(link.id) ?? world.nextId('link');
    if (world.links.has(linkId) || isLinked(world, typeId, inwardId, outwardId)) continue;
    world.indexes.addLink(world.links.put({ id: linkId, typeId, inwardId, outwardId }));
  }
}

const isLinked = (
  world: NewSite['world'],
  typeId: string,
  inwardId: string,
  outwardId: string,
): boolean =>
  world.indexes
    .links(inwardId)
    .some((each) => each.typeId === typeId && each.outwardId === outwardId);
