import { cpus, loadavg } from 'node:os';
import { measureBackFill } from './back-fill';
import type { Bench } from './bench';
import { measureBoard } from './board';
import { measureBundles } from './bundle-size';
import { CleanUp } from './clean-up';
import { makeDemo, type DemoFolder } from './demo-folder';
import { measureEngine } from './engine';
import type { Figure, Group } from './figure';
import { formatTable } from './format-table';
import { readOptions, type Options } from './options';
import { measureJira } from './jira';
import { measurePanel } from './panel';
import { measureScale } from './scale';

const MEASURES: Readonly<Record<Group, (bench: Bench) => Promise<readonly Figure[]>>> = {
  bundle: async () => measureBundles(),
  'back-fill': measureBackFill,
  engine: measureEngine,
  scale: measureScale,
  jira: measureJira,
  panel: measurePanel,
  board: measureBoard,
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const cleanUp = new CleanUp();
  const isStopped = stopOnSignals(cleanUp);
  try {
    const load = loadavg()[0] ?? 0;
    print(options, load, await measureAll(options, cleanUp));
  } catch (error) {
    // What was put away under a measurement's hands is no fault of its.
    if (!isStopped()) throw error;
  } finally {
    await cleanUp.run();
  }
}

/** A terminal's Ctrl-C arrives twice, from it and from run.mjs: the second must not cut the first off. */
function stopOnSignals(cleanUp: CleanUp): () => boolean {
  let stopped: Promise<void> | undefined;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
    process.on(signal, () => {
      stopped ??= cleanUp.run().then(() => process.exit(code));
    });
  return () => stopped !== undefined;
}

async function measureAll(options: Options, cleanUp: CleanUp): Promise<readonly Figure[]> {
  const say = (text: string) => console.error(text);
  let made: Promise<DemoFolder> | undefined;
  const demo = () => (made ??= makeDemo(cleanUp, say));
  const bench: Bench = { cleanUp, demo, isLarge: options.isLarge, say };
  const figures: Figure[] = [];
  for (const group of options.groups) {
    say(`Measuring ${group} …`);
    figures.push(...(await MEASURES[group](bench)));
  }
  return figures;
}

function print({ json }: Options, load: number, figures: readonly Figure[]): void {
  const environment = { node: process.version, cores: cpus().length };
  if (json) return console.log(JSON.stringify({ environment, figures }, undefined, 2));
  const { node, cores } = environment;
  console.log(`Node ${node}, ${cores} cores, load ${load.toFixed(1)} at the start`);
  console.log(formatTable(figures));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (process.env.DEBUG && error instanceof Error) console.error(error.stack);
  process.exitCode = 1;
});
