import {
  compileModuleExpression,
  formatValue,
} from '../../local/forge/expressions/module-expressions';
import {
  APP_FIELDS,
  CLEARANCES_MET,
  type AppFieldKey,
} from '../../src/domain/app-fields/app-field';
import { BRIEF_PARTS } from '../../src/domain/intake/brief';
import en from '../../locales/en-US.json';
import fr from '../../locales/fr-FR.json';
import { manifest } from './app-manifest';

interface FieldModule {
  readonly key: string;
  readonly readOnly?: boolean;
  readonly view?: { readonly formatter?: { readonly expression: string } };
}

const declared = (manifest.modules['jira:customField'] ??
  []) as readonly unknown[] as readonly FieldModule[];

function formatted(field: AppFieldKey, value: unknown): string {
  const { view } = declared.find(({ key }) => key === field)!;
  return formatValue(
    compileModuleExpression('formatter', view?.formatter?.expression ?? ''),
    value,
  );
}

describe('the app’s own fields', () => {
  it('are those of the manifest, and only the app writes them', () => {
    expect(declared.map(({ key }) => key)).toEqual(APP_FIELDS);
    expect(declared.every(({ readOnly }) => readOnly === true)).toBe(true);
  });

  it('are found by the app’s name in their descriptions, whatever the language', () => {
    for (const words of [en, fr] as readonly Readonly<Record<string, string>>[])
      for (const key of APP_FIELDS) expect(words[`field.${key}.description`]).toContain('Entente');
  });

  it.each<[AppFieldKey, readonly unknown[]]>([
    ['case-complete', ['yes', 'no']],
    ['waiting-on', ['it', 'marketing', 'vendor', 'decision', 'not-said']],
    ['readiness', [0, 1, BRIEF_PARTS.length]],
    ['clearance-met', CLEARANCES_MET],
  ])('%s shows each value in its own way, and nothing where it is empty', (field, values) => {
    const shown = values.map((value) => formatted(field, value));
    expect(shown.filter((text) => text === '')).toEqual([]);
    expect(new Set(shown).size).toBe(values.length);
    expect(formatted(field, null)).toBe('');
  });

  it('readiness is told of as many answers as the brief has', () =>
    expect(formatted('readiness', 3)).toBe(`3/${BRIEF_PARTS.length}`));
});
