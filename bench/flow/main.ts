import { cpus } from 'node:os';
import { statSync } from 'node:fs';
import path from 'node:path';
import { formatAggregates, formatTimes } from './format-report';
import { readFlowOptions, type FlowOptions } from './options';
import { aggregateLine, issueLine } from './result-lines';
import { runFlow, type FlowRun } from './run-flow';

async function main(): Promise<void> {
  const options = readFlowOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  const run = await runFlow(options);
  const memory = memoryNow();
  for (const line of [...run.problems.printed(), ...run.notes]) console.error(line);
  if (options.json) printResults(run);
  const print = options.json ? console.error : console.log;
  print(titleOf(options, run));
  print(formatTimes(run.stopwatch, run.issues.length, memory));
  if (!options.json) print(`\n${formatAggregates(run.aggregates)}`);
}

function memoryNow() {
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss, peak: process.resourceUsage().maxRSS * 1024 };
}

const LINES_AT_ONCE = 1000;

function printResults({ issues, aggregates, asOf }: FlowRun): void {
  for (let from = 0; from < issues.length; from += LINES_AT_ONCE) {
    const lines = issues.slice(from, from + LINES_AT_ONCE).map(issueLine);
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  process.stdout.write(`${aggregateLine(aggregates, asOf)}\n`);
}

function titleOf({ file }: FlowOptions, { issues, asOf }: FlowRun): string {
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  const until = new Date(asOf * 1000).toISOString().slice(0, 16).replace('T', ' ');
  return [
    `${issues.length} issues of ${path.basename(file)}, ${megabytes} MB, until ${until} UTC;`,
    `Node ${process.version}, ${cpus().length} cores`,
  ].join(' ');
}

// Whoever reads only the first lines closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (process.env.DEBUG && error instanceof Error) console.error(error.stack);
  process.exitCode = 1;
});
