import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { adsThemes } from '../../static/app/vite/ads-themes.mts';
import { foldFeatureGates } from '../../static/app/vite/fold-feature-gates.mts';
import { sortCompiledCss } from '../../static/app/vite/sort-compiled-css.mts';

const root = import.meta.dirname;

/** The pages of Jira around our frames. Never ships; built like the app so that it looks alike. */
export default defineConfig({
  root,
  base: '/',
  plugins: [react(), foldFeatureGates(), adsThemes(), sortCompiledCss()],
  build: {
    outDir: resolve(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    cssCodeSplit: false,
  },
});
