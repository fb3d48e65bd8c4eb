/** Storage asked to wait, or took too long: the same call may succeed a little later. */
export class StorageBusy extends Error {
  override readonly name = 'StorageBusy';
  constructor(
    /** The platform's own code. */
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`storage is busy: ${reason}`, options);
  }
}
