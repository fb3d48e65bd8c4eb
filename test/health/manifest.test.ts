import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { manifest, modules, valuesOf } from './app-manifest';
import { ROOT } from './repository-files';

const functions = modules.filter(({ type }) => type === 'function');

describe('manifest.yml', () => {
  it('names each function that src/index.ts exports, and nothing more', () => {
    const handlers = functions.map(({ handler }) => handler).sort();
    expect(handlers).toEqual(exportsOfIndex().map((name) => `index.${name}`));
  });

  it('declares each function that a module calls, and calls each that it declares', () => {
    const called = valuesOf('function', modules).filter((name) => typeof name === 'string');
    expect([...new Set(called)].sort()).toEqual(functions.map(({ key }) => key).sort());
  });

  it('gives each module a key of its own that Forge accepts', () => {
    const keys = modules.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys.filter((key) => !/^[a-zA-Z0-9_-]+$/.test(key))).toEqual([]);
    expect(functions.filter(({ key }) => key.length > 23)).toEqual([]);
  });

  it('names an app and a runtime that Forge knows', () => {
    expect(manifest.app.id).toMatch(/^ari:cloud:ecosystem::app\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-/);
    expect(manifest.app.runtime.name).toBe('nodejs22.x');
  });

  it('shows pages that the build makes', () => {
    for (const { key, resource } of modules.filter((module) => module.resource !== undefined)) {
      const [name, entry = ''] = (resource ?? '').split('/');
      const declared = manifest.resources.find((each) => each.key === name);
      const file = declared?.entry[entry] ?? `${key} names ${resource}, which is no entry`;
      expect([file, existsSync(path.join(ROOT, 'static/app', file))]).toEqual([file, true]);
    }
  });

  it('shows pictures that are there', () => {
    const named = new Set(valuesOf('icon').map(String));
    const missing = [...named]
      .filter((icon) => icon.startsWith('resource:ui;'))
      .map((icon) => `static/app/public/${icon.slice('resource:ui;'.length)}`)
      .filter((file) => !existsSync(path.join(ROOT, file)));
    expect(missing).toEqual([]);
  });
});

/** Names, sorted, without running the file. */
function exportsOfIndex(): string[] {
  const file = path.join(ROOT, 'src/index.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements
    .flatMap((statement) => {
      if (!ts.isExportDeclaration(statement) || !statement.exportClause) {
        throw new Error(`src/index.ts holds more than "export { name } from": ${statement.kind}`);
      }
      if (!ts.isNamedExports(statement.exportClause)) throw new Error('export * hides names');
      return statement.exportClause.elements.map(({ name }) => name.text);
    })
    .sort();
}
