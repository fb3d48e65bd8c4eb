import type { NamedKind, SetupNames } from '../../../../src/domain/setup/run';
import type { Ref, Step } from '../../../../src/domain/setup/step';

/** What the things of a plan are called: as the site calls them, or as the step that makes them does. */
export interface NameBook {
  readonly ofId: (kind: NamedKind, id: string) => string;
  readonly of: (kind: NamedKind, ref: Ref) => string;
}

export function openNames(names: SetupNames, steps: readonly Step[]): NameBook {
  const makers = new Map(steps.map((step) => [step.key, step]));
  const ofId = (kind: NamedKind, id: string): string => names[kind]?.[id] ?? id;
  return {
    ofId,
    of: (kind, ref) => {
      if (ref.kind === 'existing') return ofId(kind, ref.id);
      const maker = makers.get(ref.by);
      return maker && 'name' in maker ? maker.name : ref.by;
    },
  };
}

const SCHEME_KINDS = {
  types: 'types-scheme',
  workflows: 'workflows-scheme',
  screens: 'screens-scheme',
} as const;

export const schemeKind = (of: keyof typeof SCHEME_KINDS): NamedKind => SCHEME_KINDS[of];
