import path from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run bench:flow` was asked for; files are absolute. */
export interface FlowOptions {
  readonly file: string;
  readonly json: boolean;
  readonly calendarFile?: string;
  readonly stagesFile?: string;
}

/**
 * @param from the folder from which files are named.
 * @throws Error with a sentence for an option that does not exist, or without one file.
 */
export function readFlowOptions(args: readonly string[], from: string): FlowOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      calendar: { type: 'string' },
      stages: { type: 'string' },
    },
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) {
    throw new Error(`npm run bench:flow -- FILE takes one export, not ${positionals.length}`);
  }
  const absolute = (name: string): string => path.resolve(from, name);
  return {
    ...{ file: absolute(file), json: values.json },
    ...(values.calendar !== undefined && { calendarFile: absolute(values.calendar) }),
    ...(values.stages !== undefined && { stagesFile: absolute(values.stages) }),
  };
}
