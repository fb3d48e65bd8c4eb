import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { ForgeManifest } from './app-manifest';
import { CSP_REPORT_PATH, cspFor } from './csp';

const REPOSITORY = path.resolve(__dirname, '../..');
const FRAME_SCRIPT = path.join(__dirname, 'bridge-client/frame.js');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

export interface ResourceOptions {
  readonly manifest: ForgeManifest;
  /** Origin of the pages around the frames, asked for at each request as its port comes late. */
  readonly shellOrigin: () => string;
  /** Folder that the manifest's paths start from; the repository by default. */
  readonly root?: string;
  readonly onViolation?: (report: string) => void;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves the app's built pages as Forge's CDN does: on an origin of their own, under Forge's CSP,
 * with the bridge as the first script of the page.
 *
 * `/r/<resource>/<file>` · `/r/<resource>/…/__LOCALES__/<file>` · `/__bridge/frame.js`
 */
export function makeResourceHandler(options: ResourceOptions): Handler {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === CSP_REPORT_PATH) return collectReport(request, response, options);
    if (pathname === '/__bridge/frame.js') return sendFile(response, FRAME_SCRIPT);
    const [, key, rest = ''] = /^\/r\/([\w-]+)\/(.*)$/.exec(decoded(pathname)) ?? [];
    const locale = /(?:^|\/)__LOCALES__\/([\w.-]+\.json)$/.exec(rest)?.[1];
    if (key && locale) return sendLocale(response, options, locale);
    const file = key && findFile(options, key, rest || 'index.html');
    if (!file) return void response.writeHead(404).end('Not found');
    return file.endsWith('.html') ? sendPage(response, options, file) : sendFile(response, file);
  };
}

/** Empty for what is not an address. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '';
  }
}

function findFile({ manifest, root = REPOSITORY }: ResourceOptions, key: string, rest: string) {
  const resource = manifest.resources?.find((each) => each.key === key);
  if (!resource) return undefined;
  const folder = path.resolve(root, resource.path);
  const file = path.resolve(folder, rest);
  const isInside = file.startsWith(`${folder}${path.sep}`);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function sendPage(response: ServerResponse, options: ResourceOptions, file: string): void {
  const html = readFileSync(file, 'utf8');
  const shellOrigin = options.shellOrigin();
  const script = `<script src="/__bridge/frame.js" data-parent="${shellOrigin}"></script>`;
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': cspFor(html, options.manifest, shellOrigin),
    'cache-control': 'no-store',
  });
  response.end(html.replace(/<head[^>]*>/i, (head) => head + script));
}

function sendFile(response: ServerResponse, file: string): void {
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  // Names under assets/ carry a hash of their content.
  const cache = file.includes(`${path.sep}assets${path.sep}`) ? 'max-age=31536000' : 'no-store';
  response.writeHead(200, { 'content-type': type, 'cache-control': cache });
  response.end(readFileSync(file));
}

/** The manifest's translations, as `i18n` of the bridge reads them. */
function sendLocale(response: ServerResponse, options: ResourceOptions, name: string): void {
  const { translations } = options.manifest;
  const found = translations?.resources.find(({ key }) => `${key}.json` === name);
  const root = options.root ?? REPOSITORY;
  if (found) return sendFile(response, path.resolve(root, found.path));
  if (name !== 'i18n-info.json' || !translations) return void response.writeHead(404).end();
  const locales = translations.resources.map(({ key }) => key);
  const config = { locales, fallback: translations.fallback };
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ config }));
}

function collectReport(
  request: IncomingMessage,
  response: ServerResponse,
  { onViolation }: ResourceOptions,
): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    onViolation?.(Buffer.concat(parts).toString());
    response.writeHead(204).end();
  });
}
