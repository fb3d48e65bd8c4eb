import { itemIn } from '../field-configurations/model';
import { configurationsOf, putItem } from '../field-configurations/items';
import { associateField, fieldSchemeOf } from '../field-schemes/model';
import { dissociateField } from '../field-schemes/field-rules';
import { issueTypeIdsOf } from '../issue-type-schemes/model';
import type { Project } from '../projects/project';
import type { World } from '../world';
import type { Field } from './field';
import { isShown } from './screens';

/** Those of the projects in which a type has the field. */
export const projectsThatShow = (
  world: World,
  field: Field,
  projects: readonly Project[],
): Project[] =>
  projects.filter((project) =>
    issueTypeIdsOf(world, project).some((typeId) => isShown(world, project, typeId, field)),
  );

/** Gives the projects the field, and with them all that share their scheme or configurations. */
export function associate(world: World, project: Project, fieldId: string): void {
  if (world.fieldModel === 'schemes') {
    associateField(world, fieldSchemeOf(world, project).id, fieldId);
    return;
  }
  setHidden(world, project, fieldId, false);
}

export function dissociate(world: World, project: Project, fieldId: string): void {
  if (world.fieldModel === 'schemes') {
    dissociateField(world, fieldSchemeOf(world, project).id, fieldId);
    return;
  }
  setHidden(world, project, fieldId, true);
}

function setHidden(world: World, project: Project, fieldId: string, isHidden: boolean): void {
  for (const configuration of configurationsOf(world, project)) {
    const item = itemIn(configuration, fieldId);
    if (item.isHidden !== isHidden)
      putItem(world, configuration.id, fieldId, { ...item, isHidden });
  }
}
