import type { Project } from '../projects/project';
import type { World } from '../world';
import type { FieldConfiguration, FieldConfigurationItem } from './field-configuration';

export const DEFAULT_FIELD_CONFIGURATION = '10000';
const SHOWN: FieldConfigurationItem = { isHidden: false, isRequired: false, description: '' };

export const createFieldConfiguration = (
  world: World,
  input: { readonly name: string; readonly description?: string },
): FieldConfiguration =>
  world.fieldConfigurations.put({
    id: world.nextId('field-configuration'),
    name: input.name,
    description: input.description ?? '',
    isDefault: world.fieldConfigurations.size === 0,
    items: {},
  });

/** A project without a scheme of its own has the default configuration for every type. */
export function fieldConfigurationFor(
  world: World,
  project: Project,
  typeId: string,
): FieldConfiguration {
  const scheme =
    project.fieldConfigurationSchemeId === null
      ? undefined
      : world.fieldConfigurationSchemes.find(project.fieldConfigurationSchemeId);
  const id = scheme?.configurationIds[typeId] ?? scheme?.defaultConfigurationId;
  const found = world.fieldConfigurations.find(id ?? DEFAULT_FIELD_CONFIGURATION);
  if (!found) throw new Error(`there is no field configuration ${id}`);
  return found;
}

export const itemIn = (
  configuration: FieldConfiguration,
  fieldId: string,
): FieldConfigurationItem => configuration.items[fieldId] ?? SHOWN;
