import path from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm start` was asked for. */
export interface Options {
  readonly port: number | undefined;
  readonly dataDir: string;
  readonly reset: boolean;
  readonly open: boolean;
  readonly language: 'en' | 'fr';
}

/** @throws Error with a sentence for an option that does not exist or has no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      data: { type: 'string', default: '.data' },
      reset: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
    },
  });
  const { language } = values;
  if (language !== 'en' && language !== 'fr') {
    throw new Error(`--language is en or fr, not "${language}"`);
  }
  return {
    port: values.port === undefined ? undefined : portOf(values.port),
    dataDir: path.resolve(values.data),
    reset: values.reset,
    open: !values['no-open'],
    language,
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port is a number from 0 to 65535, not "${text}"`);
  }
  return port;
}
