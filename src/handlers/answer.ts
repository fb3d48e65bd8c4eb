import type { Request } from '@forge/resolver';
import type { Answers } from '../contract/answers';
import { ARGUMENTS, type OperationName } from '../contract/operations';
import type { ParsedArguments } from '../contract/operations';
import { PERMISSIONS } from '../contract/permission';
import type { Result } from '../contract/result';
import type { Serializable } from '../contract/serializable';
import type { Call } from '../usecases/call';
import type { WithJobs } from '../usecases/job';
import { asResult } from './as-result';
import { asUser } from './authority';
import { demandPermission } from './demand-permission';
import { moduleId } from './module-id';
import { pushJobs } from './push-jobs';

/** Forge refuses larger requests from a frame; checked here too, since not all callers are frames. */
export const MAX_PAYLOAD_BYTES = 500_000;

type Answer<K extends OperationName> =
  Answers[K] extends Serializable<Answers[K]> ? Answers[K] : never;
type UseCase<K extends OperationName> = (
  call: Call,
  args: ParsedArguments<K>,
) => Promise<Answer<K>>;
type UseCaseWithJobs<K extends OperationName> = (
  call: Call,
  args: ParsedArguments<K>,
) => Promise<WithJobs<Answer<K>>>;
export type Operation<K extends OperationName> = (request: Request) => Promise<Result<Answers[K]>>;

/**
 * The way of every request: measure, parse, authorise, run one use case, answer. The account is the
 * platform's; nothing of the payload says who is asking.
 */
export function answer<K extends OperationName>(name: K, useCase: UseCase<K>): Operation<K> {
  return async ({ payload, context }) => {
    const parsed = parseArguments(name, payload);
    if (!parsed.ok) return parsed;
    return asResult(name, async () => {
      const call = toCall(context);
      await demandPermission(call, PERMISSIONS[name], parsed.value);
      return useCase(call, parsed.value);
    });
  };
}

/** The same for a use case that leaves work to the queue. */
export function answerAndPush<K extends OperationName>(
  name: K,
  useCase: UseCaseWithJobs<K>,
): Operation<K> {
  return answer(name, async (call, args) => {
    const done = await useCase(call, args);
    await pushJobs(done.jobs);
    return done.answer;
  });
}

function parseArguments<K extends OperationName>(
  name: K,
  payload: unknown,
): Result<ParsedArguments<K>> {
  const bytes = Buffer.byteLength(JSON.stringify(payload));
  if (bytes > MAX_PAYLOAD_BYTES)
    return { ok: false, error: { code: 'too-large', detail: `${bytes} bytes` } };
  const parsed = ARGUMENTS[name].safeParse(payload);
  if (parsed.success) return { ok: true, value: parsed.data as ParsedArguments<K> };
  const paths = parsed.error.issues.slice(0, 20).map((issue) => issue.path.join('.'));
  return { ok: false, error: { code: 'bad-request', paths } };
}

function toCall(context: Request['context']): Call {
  return { accountId: String(context.accountId ?? ''), jira: asUser(), now: Date.now(), moduleId };
}
