import { badRequest, notFound } from '../refusal';
import type { RouteCall } from '../route';
import type { World } from '../world';
import type { FieldConfiguration } from './field-configuration';

/** What administrators are told who others are not. */
export const CONFIGURATIONS = 'Only Jira administrators can access field configurations.';

/** Once a site has field schemes, its field configurations can be read only. */
export function requireFieldConfigurations({ world }: RouteCall): void {
  if (world.fieldModel === 'configurations') return;
  throw badRequest('Field configurations cannot be changed: this site uses field schemes.');
}

/** @throws 404 */
export function getConfiguration(world: World, id: string): FieldConfiguration {
  const configuration = world.fieldConfigurations.find(id);
  if (!configuration) throw notFound('The field configuration was not found.');
  return configuration;
}
