/** Another administrator saved first. */
export class SettingsConflict extends Error {
  override readonly name = 'SettingsConflict';
  constructor(
    /** The version that is stored now; 0 when there is none. */
    readonly currentVersion: number,
  ) {
    super(`settings are at version ${currentVersion}`);
  }
}
