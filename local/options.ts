import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BoxKind } from './data-dir/note';

/** What `npm start` was asked for. */
export interface Options {
  readonly port: number | undefined;
  readonly dataDir: string;
  readonly reset: boolean;
  readonly open: boolean;
  readonly language: 'en' | 'fr';
  /** Absent: what the data folder holds, and the demo where it holds nothing. */
  readonly kind?: BoxKind;
  readonly importing?: ImportOptions;
  /** Address of a real site. */
  readonly site?: string;
}

/** What to import, and how. */
export interface ImportOptions {
  readonly file: string;
  /** Who is on which side. */
  readonly rosterFile?: string;
  /** Takes the good lines of a file with broken ones. */
  readonly anyway: boolean;
}

/** @throws Error with a sentence for an option that does not exist or has no sense. */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  const { language, empty } = values;
  if (language !== 'en' && language !== 'fr') {
    throw new Error(`--language is en or fr, not "${language}"`);
  }
  const importing = importOf(values);
  const kind = onlyOne({
    ...{ empty, import: importing !== undefined, site: values.site !== undefined },
  });
  return {
    port: values.port === undefined ? undefined : portOf(values.port),
    dataDir: path.resolve(values.data ?? DATA_DIRS[kind ?? 'demo']),
    reset: values.reset,
    open: !values['no-open'],
    ...{ language, kind },
    ...(importing && { importing }),
    ...(values.site !== undefined && { site: values.site }),
  };
}

/** Each kind has a folder of its own, so that none is in another's way. */
const DATA_DIRS: Readonly<Record<BoxKind, string>> = {
  demo: '.data',
  empty: '.data-empty',
  import: '.data-import',
  site: '.data-site',
};

type Values = ReturnType<typeof parse>;

function importOf(values: Values): ImportOptions | undefined {
  const { import: file, roster, 'import-anyway': anyway } = values;
  if (file === undefined) {
    if (roster !== undefined || anyway) {
      throw new Error('--roster and --import-anyway belong to --import FILE');
    }
    return undefined;
  }
  return {
    ...{ file: path.resolve(file), anyway },
    ...(roster !== undefined && { rosterFile: path.resolve(roster) }),
  };
}

function onlyOne(asked: Readonly<Partial<Record<BoxKind, boolean>>>): BoxKind | undefined {
  const kinds = (Object.keys(asked) as BoxKind[]).filter((kind) => asked[kind]);
  if (kinds.length > 1) {
    throw new Error(`${kinds.map((kind) => `--${kind}`).join(' and ')} exclude each other`);
  }
  return kinds[0];
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        language: { type: 'string', default: 'en' },
        empty: { type: 'boolean', default: false },
        import: { type: 'string' },
        site: { type: 'string' },
        roster: { type: 'string' },
        'import-anyway': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new Error(sentenceOf(error, args), { cause: error });
  }
}

const HELP_HINT = 'npm start -- --help lists what there is.';

/** Node's own words are about its parser. */
function sentenceOf(error: unknown, args: readonly string[]): string {
  const { code, message } = error as Error & { code?: string };
  const [, named] = /'(?:-\w, )?(-[^\s'<]*|[^']*)/.exec(message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return `npm start knows no option ${named}. ${HELP_HINT}`;
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    return `npm start does not know what to do with "${named}". ${HELP_HINT}`;
  }
  return `${named ?? args.join(' ')} cannot be read so. ${HELP_HINT}`;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port is a number from 0 to 65535, not "${text}"`);
  }
  return port;
}
