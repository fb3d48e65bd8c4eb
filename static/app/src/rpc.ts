import { invoke } from '@forge/bridge';
import type { Answers } from '../../../src/contract/answers';
import type { ArgumentsOf, OperationName } from '../../../src/contract/operations';
import type { Failure, Result } from '../../../src/contract/result';

/** A call that the back end refused, or that never arrived. `failure.code` has a sentence for users. */
export class RequestFailed extends Error {
  override readonly name = 'RequestFailed';
  constructor(readonly failure: Failure) {
    super(failure.detail ?? failure.code);
  }
}

/**
 * Calls one operation of the back end.
 *
 * @throws RequestFailed with the back end's code, or `internal` when the platform did not answer.
 */
export async function call<K extends OperationName>(
  operation: K,
  args: ArgumentsOf<K>,
): Promise<Answers[K]> {
  const result = await invoke<Result<Answers[K]>>(operation, args).catch((cause: unknown) => {
    throw new RequestFailed({ code: 'internal', detail: String(cause) });
  });
  if (!isResult(result)) throw new RequestFailed({ code: 'internal', detail: 'no answer' });
  if (!result.ok) throw new RequestFailed(result.error);
  return result.value;
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
