import { browsableProjects } from '../permissions/model';
import { pageOf, pageRequest } from '../paging';
import { ok, type Route } from '../route';

export const labelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/label',
    handle: (call) => {
      const projects = browsableProjects(call.world, call.accountId).map(({ id }) => id);
      const labels = new Set<string>();
      for (const issue of call.world.search.inProjects(projects)) {
        for (const label of (issue.values.labels ?? []) as readonly string[]) labels.add(label);
      }
      return ok(pageOf(call, [...labels].sort(), pageRequest(call, 1000), (each) => each));
    },
  },
];
