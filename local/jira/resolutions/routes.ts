import { pageOf, pageRequest } from '../paging';
import { ok, whoCalls, type Route } from '../route';
import { resolutionBean } from './view';

export const resolutionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/resolution',
    handle: (call) => {
      whoCalls(call);
      return ok(
        [...call.world.resolutions.values()].map((each) => resolutionBean(call.world, each)),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/resolution/search',
    handle: (call) => {
      whoCalls(call);
      const all = [...call.world.resolutions.values()];
      return ok(
        pageOf(call, all, pageRequest(call), ({ id, name, description }) => ({
          id,
          name,
          description,
        })),
      );
    },
  },
];
