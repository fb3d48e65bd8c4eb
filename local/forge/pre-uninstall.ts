import { modulesOf, type ForgeManifest } from './app-manifest';
import { installationOf } from './installation';
import type { RunFunction } from './invoker';

/** The app's last call. It has no user, and whatever it throws does not stop the uninstallation. */
export async function runPreUninstall(
  manifest: ForgeManifest,
  run: RunFunction,
  report: (message: string) => void,
): Promise<void> {
  const { cloudId } = installationOf(manifest);
  for (const { key, function: functionKey } of modulesOf(manifest, 'preUninstall')) {
    if (functionKey === undefined) throw new Error(`"${key}" has no function`);
    try {
      const payload = { context: { cloudId, moduleKey: key } };
      await run(functionKey, payload, { moduleKey: key, moduleType: 'preUninstall' });
    } catch (error) {
      report(`${key}: ${String(error)}`);
    }
  }
}
