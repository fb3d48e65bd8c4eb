import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest } from '../../../local/forge/app-manifest';
import { resourceUrl } from '../../../local/forge/bridge';
import { makeResourceHandler } from '../../../local/forge/resources';

const manifest = readManifest(path.join(__dirname, 'fixture'));
const SHELL = 'http://127.0.0.1:7001';
const reports: string[] = [];
let root: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'resources-'));
  mkdirSync(path.join(root, 'ui/assets'), { recursive: true });
  mkdirSync(path.join(root, 'locales'));
  writeFileSync(path.join(root, 'ui/panel.html'), '<html><head><title>P</title></head></html>');
  writeFileSync(path.join(root, 'ui/assets/a-123.js'), 'run()');
  writeFileSync(path.join(root, 'secret.txt'), 'secret');
  writeFileSync(path.join(root, 'locales/en-US.json'), '{"a":"A"}');
  const shellOrigin = () => SHELL;
  const onViolation = (report: string) => void reports.push(report);
  server = createServer(makeResourceHandler({ manifest, root, shellOrigin, onViolation }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

it('serves an entry with the bridge first and Forge’s own policy', async () => {
  const answer = await fetch(origin + resourceUrl(manifest, 'main/panel'));
  expect(await answer.text()).toBe(
    `<html><head><script src="/__bridge/frame.js" data-parent="${SHELL}"></script><title>P</title></head></html>`,
  );
  const policy = answer.headers.get('content-security-policy')!;
  const directive = (name: string) => policy.split('; ').find((each) => each.startsWith(name));
  expect(directive('frame-ancestors')).toContain(SHELL);
  expect(directive('script-src')).not.toContain('unsafe');
  expect(directive('style-src')).not.toContain('unsafe');
  expect(directive('sandbox')).toContain('allow-scripts');
  expect(directive('report-uri')).toBe('report-uri /__bridge/csp-report');
});

it('serves the bridge, assets and translations', async () => {
  const text = async (at: string) => (await fetch(origin + at)).text();
  expect(await text('/__bridge/frame.js')).toContain('window.__bridge');
  expect(await text('/r/main/assets/a-123.js')).toBe('run()');
  expect(await text('/r/main/__LOCALES__/en-US.json')).toBe('{"a":"A"}');
  expect(JSON.parse(await text('/r/main/__LOCALES__/i18n-info.json'))).toEqual({
    config: { locales: ['en-US'], fallback: { default: 'en-US' } },
  });
});

it.each([
  '/r/main/..%2Fsecret.txt',
  '/r/main/missing.js',
  '/r/other/panel.html',
  '/',
  '/r/main/%E0%A4%A',
])('does not serve %s', async (at) => expect((await fetch(origin + at)).status).toBe(404));

it('hands on reports of violations', async () => {
  await fetch(`${origin}/__bridge/csp-report`, { method: 'POST', body: '{"csp-report":1}' });
  expect(reports).toEqual(['{"csp-report":1}']);
});
