import { JiraRefusal } from '../refusal';
import type { Reply, Route, RouteCall } from '../route';

/** The bulk API words its refusals in a form of its own: `{errors: [{message}]}`. */
export const inBulkForm =
  (handle: Route['handle']) =>
  (call: RouteCall): Reply => {
    try {
      return handle(call);
    } catch (problem) {
      if (!(problem instanceof JiraRefusal)) throw problem;
      const messages = [...problem.errorMessages, ...Object.values(problem.errors)];
      return {
        status: problem.status,
        json: { errors: messages.map((message) => ({ message })) },
      };
    }
  };
