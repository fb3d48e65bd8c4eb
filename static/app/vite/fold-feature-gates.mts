import type { Plugin } from 'vite';

const STUB = '\0feature-gates';
const STUB_CODE = `
const gates = { checkGate: () => false, getExperimentValue: (_e, _k, fallback) => fallback, initializeCompleted: () => false };
export default gates;
export const FeatureGates = gates;
`;

/**
 * Outside Atlassian's own products every feature gate of Atlaskit answers `false`, since its client
 * is never initialised. Folding that at build time leaves out the client and the gated branches
 * (about 31 kB gz a page) and changes no behaviour.
 */
export function foldFeatureGates(): Plugin {
  return {
    name: 'fold-feature-gates',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) =>
      /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/.test(id) ? STUB : undefined,
    load: (id) => (id === STUB ? STUB_CODE : undefined),
    transform(code, id) {
      if (!/node_modules\/@atlaskit\/.+\/dist\/esm\/.+\.js$/.test(id)) return undefined;
      const folded = code.replace(/\bfg\(\s*(['"])[\w-]+\1\s*\)/g, 'false');
      return folded === code ? undefined : { code: folded, map: null };
    },
  };
}
