// npm run coverage-page: writes docs/jira-in-the-box.md from what the contract tests see. Needs
// Atlassian's OpenAPI documents beside the repository.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const { status } = spawnSync(process.execPath, [jest, 'test/local/jira/contract'], {
  stdio: 'inherit',
  env: { ...process.env, WRITE_COVERAGE_PAGE: '1' },
});
process.exit(status ?? 1);
