import type { IsoDay } from '../../src/domain/settings';
import type { Host } from '../forge/host';
import type { Language } from './language';
import { replay, type KeysByRef } from './replay';
import { createSite } from './site';
import type { DemoIds } from './site/ids';
import { recordedRows, type RecordedRow } from './recorded-rows';
import { buildSettings, type DemoSettings } from './settings';
import { tellStory, type Story } from './story/tell-story';

interface SeedOptions {
  /** With an empty site, which the app sets up. */
  readonly host: Host;
  /** Month 14 is the thirty days before this day. */
  readonly today: IsoDay;
  readonly language?: Language;
  readonly seed?: number;
}

export interface Demo {
  readonly ids: DemoIds;
  readonly settings: DemoSettings;
  readonly story: Story;
  readonly keys: KeysByRef;
  /** What was recorded with Entente, as it is kept. */
  readonly recorded: readonly RecordedRow[];
}

/** Fills an empty Jira with Orvelle: people, projects set up by the app, fourteen months of history. */
export async function seedDemo({ host, today, language = 'en', seed }: SeedOptions): Promise<Demo> {
  const { model } = host.jira;
  const story = tellStory(today, language, seed);
  const ids = await createSite(host, language);
  const keys = model.batch(() => model.quietly(() => replay(model, ids, story)));
  const issueIdOf = (ref: string): string => model.findIssue(keys.get(ref) ?? '')?.id ?? '';
  const recorded = recordedRows(story.recorded, ids, issueIdOf);
  return { ids, settings: buildSettings(ids, story), story, keys, recorded };
}
