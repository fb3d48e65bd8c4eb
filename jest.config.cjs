/** Shared by the two projects: TypeScript through swc, ESM-only packages transpiled too. */
const transform = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const esmOnly = [
  'd3-[^/]+',
  'internmap',
  'react-intl',
  'intl-messageformat',
  '@formatjs/[^/]+',
  'jira\\.js',
].join('|');

/** @type {import('jest').Config} */
module.exports = {
  // A busy machine of two cores is several times slower than a quiet one; what hangs still ends.
  testTimeout: 20_000,
  // A worker keeps what its files have loaded: with a heap of gigabytes, collecting it takes longer
  // than the tests. One that has grown so large makes room for a new one.
  workerIdleMemoryLimit: '512MB',
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.test.ts'],
      transform,
      transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
      modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/static/app/dist/'],
    },
  ],
};
