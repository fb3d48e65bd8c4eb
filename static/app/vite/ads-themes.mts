import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const THEMES = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];
const MODULE = 'virtual:ads-themes.css';

/**
 * The design system's theme variables as a static style sheet. `setGlobalTheme()` would inject
 * `<style>` elements at run time, which Forge's default `style-src` refuses.
 */
export function adsThemes(): Plugin {
  const require = createRequire(import.meta.url);
  const cssOf = (theme: string) => {
    const file = `@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}.js`;
    return (require(file) as { default: string }).default;
  };
  return {
    name: 'ads-themes',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? THEMES.map(cssOf).join('\n') : undefined),
  };
}
