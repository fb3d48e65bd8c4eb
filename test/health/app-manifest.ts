import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './repository-files';

/** A module as far as these tests look at it. */
export interface Module {
  readonly type: string;
  readonly key: string;
  readonly function?: string;
  readonly resource?: string;
  readonly handler?: string;
  readonly [property: string]: unknown;
}

export interface Manifest {
  readonly app: { readonly id: string; readonly runtime: { readonly name: string } };
  readonly modules: Readonly<Record<string, readonly Omit<Module, 'type'>[]>>;
  readonly resources: readonly {
    readonly key: string;
    readonly path: string;
    readonly entry: Readonly<Record<string, string>>;
  }[];
  readonly permissions: { readonly scopes: readonly string[] };
}

export const manifest = parse(readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8')) as Manifest;

export const modules: readonly Module[] = Object.entries(manifest.modules).flatMap(
  ([type, ofType]) => ofType.map((module) => ({ type, ...module }) as Module),
);

/** Every value that stands anywhere under a property of that name. */
export function valuesOf(property: string, within: unknown = manifest): readonly unknown[] {
  if (typeof within !== 'object' || within === null) return [];
  return Object.entries(within).flatMap(([name, value]) =>
    name === property ? [value, ...valuesOf(property, value)] : valuesOf(property, value),
  );
}
