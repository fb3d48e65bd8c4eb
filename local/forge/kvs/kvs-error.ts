/** An answer of the storage service that is not a success. Codes beyond KEY_NOT_FOUND are guesses: only the client's handling is public. */
export class KvsError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
