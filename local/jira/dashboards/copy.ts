import { findProperty, propertyKeys, setProperty } from '../properties/model';
import type { World } from '../world';
import type { Dashboard, Gadget } from './dashboard';
import { itemOf } from './gadgets';
import { createDashboard, type DashboardInput } from './model';

/** A dashboard of the actor's with the gadgets of another, and what is set for them. */
export function copyDashboard(
  world: World,
  actor: string,
  source: Dashboard,
  input: DashboardInput,
): Dashboard {
  const made = createDashboard(world, actor, input);
  const gadgets = source.gadgets.map((gadget): Gadget => {
    const copy = { ...gadget, id: world.nextId('gadget') };
    copyProperties(world, itemOf(source, gadget.id), itemOf(made, copy.id));
    return copy;
  });
  return world.dashboards.put({ ...made, gadgets });
}

function copyProperties(world: World, from: string, to: string): void {
  for (const key of propertyKeys(world, 'dashboard-item', from)) {
    const value = findProperty(world, 'dashboard-item', from, key)?.value;
    setProperty(world, 'dashboard-item', to, { key, value });
  }
}
