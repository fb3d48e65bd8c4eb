import { notFound } from '../refusal';
import { ok, param, whoCalls, type Route } from '../route';
import { issueTypeDetails } from './view';

export const issueTypeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issuetype',
    handle: (call) => {
      whoCalls(call);
      return ok(
        [...call.world.issueTypes.values()].map((each) => issueTypeDetails(call.world, each)),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype/{id}',
    handle: (call) => {
      const type = call.world.issueTypes.find(param(call, 'id'));
      if (!type) throw notFound('The issue type with the given id does not exist.');
      return ok(issueTypeDetails(call.world, type));
    },
  },
];
