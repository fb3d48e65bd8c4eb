import type { Field } from '../jira/fields/field';
import { placeField } from '../jira/fields/model';
import { adopt } from './adopt-lists';
import type { NewSite } from './new-site';
import type { FoundField, Survey } from './survey';

/** Jira's own custom fields, of which a site has one each. */
const SINGLE: ReadonlySet<Field['type']> = new Set(['sprint', 'rank']);

/** Custom fields under their own ids, with the options that issues have. */
export function adoptFields(site: NewSite, survey: Survey): void {
  for (const found of survey.fields.values()) {
    trashOwn(site, found);
    adoptField(site, found);
  }
}

/** The fresh site's Sprint, Rank and Flagged give way to the export's. */
function trashOwn({ world }: NewSite, { type, name, id }: FoundField): void {
  for (const own of [...world.fields.values()]) {
    if (!own.custom || own.id === id || own.trashed) continue;
    const isSame = SINGLE.has(type) ? own.type === type : own.name === name && isFresh(own);
    if (isSame) world.fields.put({ ...own, trashed: true });
  }
}

const isFresh = ({ id }: Field): boolean => Number(id.replace('customfield_', '')) > 2_000_000_000;

function adoptField({ world, model }: NewSite, { id, name, type, options }: FoundField): void {
  const made = model.createField({ name, type, options: [...options.values()] });
  const ids = [...options.keys()];
  const field = adopt(world.fields, made, id, {
    options: made.options.map((option, at) => ({ ...option, id: ids[at] ?? option.id })),
  });
  placeField(world, field.id, true);
}
