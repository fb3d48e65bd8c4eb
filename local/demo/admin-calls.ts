import type { Host } from '../forge/host';
import type { Answers } from '../../src/contract/answers';
import type { ArgumentsOf, OperationName } from '../../src/contract/operations';
import type { Result } from '../../src/contract/result';

/** The module as whose frame the admin's calls are made. */
const ADMIN_MODULE = 'admin';

/** Calls the app's own operations, as its administration page does. */
export type AdminCall = <K extends OperationName>(
  operation: K,
  payload: ArgumentsOf<K>,
) => Promise<Answers[K]>;

/** @throws Error where the app refuses. */
export const adminCalls =
  (host: Host, accountId: string): AdminCall =>
  async (operation, payload) => {
    const answer = (await host.invoke({
      ...{ functionKey: operation, payload, accountId, moduleKey: ADMIN_MODULE },
    })) as Result<Answers[typeof operation]>;
    if (!answer.ok) throw new Error(`${operation} was refused: ${JSON.stringify(answer.error)}`);
    return answer.value;
  };
