import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import type { ImportPart, SettingsImport } from '../contract/settings-changes';
import {
  SETTINGS_FORMAT,
  SETTINGS_FORMAT_VERSION,
  settingsFileSchema,
  type SettingsFile,
} from '../contract/settings-schema';
import { diffSettings } from '../domain/settings-diff';
import type { Call } from './call';
import { getSetupOrRefuse, type Setup } from './setup';

const MAX_FAULTS = 50;
const MAX_CHANGES = 200;

/** What a file of settings would change. Changes nothing: each part is saved by the usual operation. */
export async function readSettingsImport(
  _call: Call,
  { text }: ParsedArguments<'readSettingsImport'>,
): Promise<Answers['readSettingsImport']> {
  const setup = await getSetupOrRefuse();
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (problem) {
    return { kind: 'not-json', detail: problem instanceof Error ? problem.message : '' };
  }
  const found = formatOf(json);
  if (found !== `${SETTINGS_FORMAT} ${SETTINGS_FORMAT_VERSION}`) {
    return { kind: 'other-format', found };
  }
  const parsed = settingsFileSchema.safeParse(json);
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, MAX_FAULTS).map(({ path, message }) => ({
      path: path.join('.'),
      message,
    }));
    return { kind: 'faults', faults };
  }
  return compare(setup, parsed.data);
}

/** What the file says it is; empty where it says nothing. */
function formatOf(json: unknown): string {
  if (typeof json !== 'object' || json === null) return '';
  const { format, formatVersion } = json as Readonly<Record<string, unknown>>;
  return typeof format === 'string'
    ? `${format} ${JSON.stringify(formatVersion)}`.slice(0, 60)
    : '';
}

function compare({ site, projects }: Setup, file: SettingsFile): SettingsImport {
  // Which spaces are enrolled is set-up's to say, not a file's.
  const siteOfFile = { ...file.site, projectIds: site.projectIds };
  const known = file.projects.filter(({ projectId }) => projects.has(projectId));
  const parts = [
    partOf(site, siteOfFile, {}),
    ...known.map((project) => {
      const { projectId, projectKey } = project;
      return partOf(projects.get(projectId)!, project, { projectId, projectKey });
    }),
  ];
  return {
    kind: 'changes',
    parts: parts.filter(({ changes }) => changes.length > 0),
    leftOut: file.projects.filter((each) => !known.includes(each)).map((each) => each.projectKey),
  };
}

function partOf<T extends { readonly version: number }>(
  here: T,
  there: T,
  of: Pick<ImportPart, 'projectId' | 'projectKey'>,
): ImportPart {
  const all = diffSettings(here, { ...there, version: here.version });
  return {
    ...of,
    basedOn: here.version,
    changes: all.slice(0, MAX_CHANGES),
    more: Math.max(0, all.length - MAX_CHANGES),
  };
}
