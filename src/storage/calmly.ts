import { ForgeKvsAPIError } from '@forge/kvs';
import { StorageBusy } from './storage-busy';

/** A call of KVS whose refusals for want of time or room say so. @throws StorageBusy */
export async function calmly<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && isBusy(error.responseDetails.status))
      throw new StorageBusy(error.code, { cause: error });
    throw error;
  }
}

function isBusy(status: number): boolean {
  return status === 429 || status >= 500;
}
