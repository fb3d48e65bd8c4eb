import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host } from '../forge/host';
import { installSettings } from './install-settings';
import type { Bilingual, Language } from './language';
import { getPerson } from './people';
import { PERSONAS, STRIP, type StripStep } from './personas';
import { seedDemo } from './seed';

export interface DemoOptions {
  readonly host: Host;
  /** Where a note is kept that the demo is there. */
  readonly dataDir: string;
  readonly language: Language;
  readonly say: (text: string) => void;
}

/** What the shell shows of the demo. */
export interface DemoFacts {
  readonly personas: readonly {
    readonly key: string;
    readonly accountId: string;
    readonly name: string;
    readonly title: Bilingual;
  }[];
  readonly strip: readonly {
    readonly key: string;
    readonly personaKey: string;
    readonly path?: string;
    readonly text: Bilingual;
  }[];
  /** Finds the request that was filed last in the strip's project. */
  readonly newestRequestJql: string;
}

/**
 * Fills an empty box with the demo: history into Jira, settings through the app's own operations, and
 * figures by the app's own back-fill. A box that has it is left as it is.
 */
export async function ensureDemo(options: DemoOptions): Promise<DemoFacts> {
  const note = path.join(options.dataDir, 'demo.json');
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as DemoFacts;
  const facts = await makeDemo(options);
  writeFileSync(note, JSON.stringify(facts));
  return facts;
}

async function makeDemo({ host, language, say }: DemoOptions): Promise<DemoFacts> {
  const today = new Date().toISOString().slice(0, 10);
  say('Writing fourteen months of two teams’ history into Jira …');
  const { ids, settings, story } = seedDemo({ jira: host.jira, today, language });
  say(`${story.issues.length} issues. Reading them by the app’s own back-fill …`);
  await installSettings(host, ids.people.noe, settings);
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
