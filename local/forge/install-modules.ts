import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JiraModel } from '../jira/model';
import { modulesOf, type ForgeManifest, type ManifestModule } from './app-manifest';
import { installationOf } from './installation';

/** What of a site's model takes the modules; a real site, or one of a test, may have none of it. */
export type ModuleTaker = Partial<
  Pick<JiraModel, 'declareAppRules' | 'forgetAppRules' | 'declareAppPermission' | 'declareAppField'>
>;

/** A text of the manifest by locale as Jira writes it, such as `fr_FR`. */
type Texts = Readonly<Record<string, string>>;
type TextsOf = (text: unknown) => Texts;

const FALLBACK = 'en_US';

/**
 * Declares to the site what the manifest brings for it, as Forge does when an app is installed:
 * workflow validators, permissions and fields.
 */
export function installModules(manifest: ForgeManifest, root: string, site: ModuleTaker): void {
  const textsOf = openTexts(manifest, root);
  const said = (text: unknown): string => textsOf(text)[FALLBACK] ?? '';
  const { appId, environmentId } = installationOf(manifest).app;
  const idOf = ({ key }: ManifestModule) =>
    `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}` as const;
  const rules = modulesOf(manifest, 'jira:workflowValidator').map((each) => {
    const rule = {
      ...{ ruleType: 'Validator' as const, id: idOf(each) },
      ...{ name: said(each.name), description: said(each.description) },
      expression: String(each.expression),
      errorMessage: textsOf(each.errorMessage),
    };
    return [each.key, rule] as const;
  });
  site.declareAppRules?.(Object.fromEntries(rules));
  for (const type of ['PROJECT', 'GLOBAL'] as const) {
    const modules = modulesOf(manifest, `jira:${type.toLowerCase()}Permission`);
    for (const each of modules) {
      const { category, defaultGrants } = each as PermissionModule;
      site.declareAppPermission?.({
        ...{ key: idOf(each), type, name: said(each.name), description: said(each.description) },
        ...{ category, defaultGrants: defaultGrants?.[0] },
      });
    }
  }
  for (const each of modulesOf(manifest, 'jira:customField')) {
    const { type, readOnly } = each as FieldModule;
    site.declareAppField?.({
      ...{ key: idOf(each), name: said(each.name), description: said(each.description) },
      ...{ type, readOnly },
    });
  }
}

type PermissionModule = ManifestModule & {
  readonly category?: string;
  readonly defaultGrants?: readonly ('all' | 'jira-administrators' | 'none')[];
};

type FieldModule = ManifestModule &
  Pick<Parameters<JiraModel['declareAppField']>[0], 'type' | 'readOnly'>;

function openTexts(manifest: ForgeManifest, root: string): TextsOf {
  const files = (manifest.translations?.resources ?? []).map(({ key, path: file }) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return [key.replace('-', '_'), JSON.parse(text) as Texts] as const;
  });
  return (text) => {
    if (typeof text === 'string') return { [FALLBACK]: text };
    const { i18n: key } = (text ?? {}) as { readonly i18n?: string };
    if (key === undefined) return {};
    return Object.fromEntries(
      files.flatMap(([locale, words]) =>
        words[key] === undefined ? [] : [[locale, words[key]] as const],
      ),
    );
  };
}
