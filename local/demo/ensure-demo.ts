import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../data-dir/note';
import type { Host } from '../forge/host';
import type { ShellFacts } from '../shell/server/shell-facts';
import { installSettings } from './install-settings';
import type { Language } from './language';
import { getPerson } from './people';
import { PERSONAS, STRIP, type StripStep } from './personas';
import { writeRecorded } from './recorded-rows';
import { seedDemo } from './seed';

export interface DemoOptions {
  readonly host: Host;
  /** Where a note is kept that the demo is there. */
  readonly dataDir: string;
  readonly language: Language;
  readonly say: (text: string) => void;
  /** Called when the history is there, before the app reads it. */
  readonly beforeReading?: () => void;
}

/**
 * Fills an empty box with the demo: history into Jira, settings through the app's own operations, and
 * figures by the app's own back-fill. A box that has it is left as it is.
 */
export async function ensureDemo(options: DemoOptions): Promise<ShellFacts> {
  const note = path.join(options.dataDir, 'demo.json');
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as ShellFacts;
  const facts = await makeDemo(options);
  writeWhole(note, JSON.stringify(facts));
  return facts;
}

async function makeDemo({ host, language, say, beforeReading }: DemoOptions): Promise<ShellFacts> {
  const today = new Date().toISOString().slice(0, 10);
  say('Setting three spaces up, and writing fourteen months of two teams’ history into Jira …');
  const { ids, settings, story, recorded } = await seedDemo({ host, today, language });
  say(`${story.issues.length} issues. Reading them by the app’s own back-fill …`);
  beforeReading?.();
  await installSettings(host, ids.people.noe, settings);
  await writeRecorded(host.database, recorded);
  await host.drain();
  const requestTypes = [ids.types.prototype, ids.types.request].join(', ');
  return {
    personas: PERSONAS.map(({ key, title }) => ({
      key,
      accountId: ids.people[key],
      name: getPerson(key).name,
      title,
    })),
    strip: STRIP.map((step) => ({
      key: step.place,
      personaKey: step.persona,
      text: step.label,
      ...(step.place !== 'issue' && { path: pathOf(step) }),
    })),
    newestRequestJql: `project = ACQ AND issuetype in (${requestTypes}) ORDER BY created DESC`,
  };
}

function pathOf({ place, projectKey = 'ACQ' }: StripStep): string {
  return place === 'board'
    ? `/jira/projects/${projectKey}/apps/entente`
    : `/jira/apps/entente/${place}`;
}
