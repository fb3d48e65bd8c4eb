/** Somebody else saved first. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(
    /** The version that is stored now; 0 when there is none. */
    readonly currentVersion: number,
  ) {
    super(`it is at version ${currentVersion}`);
  }
}
