import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readNote, writeNote } from '../data-dir/note';
import { JIRA_FILE } from '../data-dir/soundness';
import { installSettings } from '../demo/install-settings';
import { importSite, type Imported } from '../import/import-site';
import { BrokenExport } from '../import/read-export';
import { buildSettings } from '../import/settings/build-settings';
import { readRosterFile, rosterOf, type RosterFile } from '../import/settings/roster';
import type { ImportOptions } from '../options';
import { factsOfSite } from '../shell/server/shell-facts';
import type { Box, BoxRequest } from './box';
import { boxOf, openSiteInBox } from './site-in-box';

export const REPORT_FILE = 'import-report.txt';
const STAGING = '.importing';

/** An import: written at the first start, as it was left at each other. */
export async function openImportBox(
  request: BoxRequest,
  options: ImportOptions | undefined,
): Promise<Box> {
  if (request.isThere) checkSameFile(request, options);
  else if (options) await importOnce(request, options);
  const host = await openSiteInBox(request);
  return boxOf(host, () => factsOfSite(host.jira.model));
}

function checkSameFile({ dataDir, say }: BoxRequest, options: ImportOptions | undefined): void {
  if (!options) return;
  const note = readNote(dataDir);
  const of = note && 'of' in note ? note.of : undefined;
  if (of !== options.file) {
    throw new Error(
      `${dataDir} holds an import of ${of ?? 'another file'}. Give another folder with --data DIR, or forget that one with --reset.`,
    );
  }
  say(`Opening what was imported from ${of}; --reset imports it anew.`);
}

/** In a folder of its own, which takes its place when all of it is there. */
async function importOnce(request: BoxRequest, options: ImportOptions): Promise<void> {
  const { dataDir, say } = request;
  const staging = path.join(dataDir, STAGING);
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging);
  try {
    const roster =
      options.rosterFile === undefined ? undefined : readRosterFile(options.rosterFile);
    say(`Reading ${options.file} …`);
    const imported = await importSite({
      ...{ exportFile: options.file, anyway: options.anyway },
      siteFile: path.join(staging, JIRA_FILE),
    });
    tell(request, options, imported);
    await setUp({ ...request, dataDir: staging }, imported, roster);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!(error instanceof BrokenExport)) throw error;
    throw new Error(`Nothing was imported. ${error.message}`, { cause: error });
  }
  for (const name of readdirSync(staging)) {
    renameSync(path.join(staging, name), path.join(dataDir, name));
  }
  rmSync(staging, { recursive: true });
  writeNote(dataDir, { kind: 'import', of: options.file });
}

function tell({ dataDir, say }: BoxRequest, { file }: ImportOptions, imported: Imported): void {
  const { survey, problems, brokenLines } = imported;
  const counts = [
    `${survey.taken.size} issues of ${survey.projects.size} projects`,
    `${survey.people.size} people`,
    `${survey.statuses.size} statuses`,
    `${survey.fields.size} custom fields`,
    `${survey.sprints.size} sprints`,
  ];
  say(`Imported ${counts.join(', ')}.`);
  if (brokenLines > 0) say(`${brokenLines} lines were broken and are left out.`);
  const reportFile = path.join(dataDir, REPORT_FILE);
  writeFileSync(reportFile, problems.report(`Import of ${file}: ${counts.join(', ')}.`));
  for (const line of problems.printed(reportFile)) say(line);
}

/** Sets Entente up as its administrator does, and lets it read the history. */
async function setUp(
  request: BoxRequest,
  imported: Imported,
  roster: RosterFile | undefined,
): Promise<void> {
  const { say } = request;
  const box = await openSiteInBox(request);
  try {
    const { model } = box.jira;
    const projects = model.projects();
    const firstCreated = Math.min(
      ...[...imported.survey.projects.values()].map((project) => project.firstCreated),
    );
    const settings = buildSettings({
      imported,
      roster: roster ? rosterOf(roster, model, dayOf(firstCreated)) : [],
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      projectIds: new Map(projects.map(({ key, id }) => [key, id])),
      today: dayOf(Date.now()),
    });
    for (const sentence of settings.told) say(sentence);
    for (const { key } of projects) model.setProjectProperty(key, 'entente', { enabled: true });
    await installSettings(box, imported.adminId, settings);
    say('Reading the history by the app’s own back-fill …');
    await box.drain();
  } finally {
    await box.close();
    box.jira.close();
  }
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
