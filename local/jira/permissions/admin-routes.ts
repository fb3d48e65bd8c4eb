import type { Route } from '../route';
import { requireAdmin } from './model';

/** Routes for administrators only: the sentence is what Jira says to others. */
export const adminRoutes = (routes: readonly Route[], sentence?: string): readonly Route[] =>
  routes.map(({ method, path, handle }) => ({
    method,
    path,
    handle: (call) => {
      requireAdmin(call.world, call.accountId, sentence);
      return handle(call);
    },
  }));
