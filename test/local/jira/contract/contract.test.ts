import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORGE_LIMIT_TABLE } from '../../../../local/forge/limit-table';
import { ROUTES } from '../../../../local/jira/router';
import { serveJira } from '../../../support/serve-jira';
import { LIMITS } from '../limits/table';
import { as, smallSite } from '../small-site';
import { clientEndpoints, shapeOf } from './client-endpoints';
import { coveragePage, type CoverageRow } from './coverage-page';
import { errorTexts } from './error-texts';
import { hasDocuments, OpenApi } from './openapi';
import { recording, type Recorded } from './recorder';
import { clientFor, type Scenario } from './scenario';
import { SCENARIOS } from './scenarios';
import { EXCUSED } from './excused';
import { TEXT_SOURCES } from './text-sources';

/**
 * The box against two judges: the real client, which throws when an answer does not fit its schema,
 * and Atlassian's OpenAPI documents, where they lie beside the repository.
 */
const recorded: Recorded[] = [];

async function play({ run }: Scenario): Promise<void> {
  const world = smallSite();
  const note = (answer: Recorded): void => void recorded.push(answer);
  const served = await serveJira(recording(world.site, 'client', note));
  const bare = recording(world.site, 'call', note);
  try {
    await run({
      ...world,
      jira: (accountId = world.admin) => clientFor(served.url, accountId).jira(),
      agile: (accountId = world.admin) => clientFor(served.url, accountId).agile(),
      call: (method, path, body, accountId = world.admin) =>
        as(bare, accountId)(method, path, body),
    });
  } finally {
    await served.close();
  }
}

const endpoint = ({ method, path }: { method: string; path: string }): string =>
  `${method} ${path}`;

const answered = (by?: Recorded['by']): Set<string> =>
  new Set(
    recorded
      .filter(({ status, template }) => template && status < 400)
      .filter((each) => !by || each.by === by)
      .map(({ method, template = '' }) => endpoint({ method, path: template })),
  );

describe('the contract', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    'holds for %s',
    async (_name, scenario) => {
      const before = recorded.length;
      await play(scenario);
      expect(recorded.length).toBeGreaterThan(before);
    },
  );

  it('is proved by a successful call of every endpoint of the box', () => {
    const called = answered();
    const missing = ROUTES.map(endpoint).filter((each) => !called.has(each) && !EXCUSED[each]);
    expect(missing).toEqual([]);
  });

  it('is proved by the real client wherever it knows the endpoint', () => {
    const known = clientEndpoints();
    expect(known.size).toBeGreaterThan(500);
    const called = answered('client');
    const missing = ROUTES.filter(({ method, path }) => known.has(`${method} ${shapeOf(path)}`))
      .map(endpoint)
      .filter((each) => !called.has(each) && !EXCUSED[each]);
    expect(missing).toEqual([]);
  });

  it('excuses only endpoints that the box has', () => {
    const all = new Set(ROUTES.map(endpoint));
    expect(Object.keys(EXCUSED).filter((each) => !all.has(each))).toEqual([]);
  });
});

if (!hasDocuments) {
  console.warn('Skipped: Atlassian’s OpenAPI documents are not beside the repository.');
}

(hasDocuments ? describe : describe.skip)('Atlassian’s documents', () => {
  const api = hasDocuments ? new OpenApi() : (undefined as never);

  it('fit every answer that the scenarios got', () => {
    const faults = recorded.flatMap(({ method, template, path, status, body }) => {
      const problems = template ? api.problems(method, template, status, body) : [];
      return problems?.length ? [`${method} ${path} ${status}: ${problems.join('; ')}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('know every endpoint of the box, save those that say why not', () => {
    const unknown = ROUTES.filter(({ method, path }) => !api.documentOf(method, path))
      .map(endpoint)
      .filter((each) => !EXCUSED[each]);
    expect(unknown).toEqual([]);
  });

  it('see a wrong type', () => {
    const path = '/rest/api/3/issue/{issueIdOrKey}';
    expect(api.problems('GET', path, 200, { id: 5 })).toEqual(['/id must be string']);
    expect(api.problems('GET', path, 299, {})).toEqual(['299 is not among the documented answers']);
  });

  it('say what the page of the coverage says', () => {
    const page = coveragePage({
      rows: ROUTES.map((route) => rowOf(api, route)).sort((a, b) => a.path.localeCompare(b.path)),
      limits: [...JIRA_LIMITS, ...FORGE_LIMIT_TABLE],
      texts: errorTexts(),
      sources: TEXT_SOURCES,
      documents: api.text,
    });
    if (process.env.WRITE_COVERAGE_PAGE) writeFileSync(PAGE, page);
    const written = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
    // Not the page itself: a difference of a thousand lines tells nobody anything.
    if (written !== page)
      throw new Error('docs/jira-in-the-box.md is stale: npm run coverage-page');
    expect(written.length).toBeGreaterThan(1000);
  });
});

/** Each has a test that crosses it by one, made from the same table. */
const JIRA_LIMITS = LIMITS.map(({ name, value, unit, source }) => ({
  ...{ name, value, unit, source },
  test: 'test/local/jira/limits/limits.test.ts',
}));

const PAGE = join(__dirname, '../../../../docs/jira-in-the-box.md');

function rowOf(api: OpenApi, { method, path }: { method: string; path: string }): CoverageRow {
  const answers = recorded.filter((each) => each.method === method && each.template === path);
  const judged = answers.filter(
    ({ status, body }) => api.problems(method, path, status, body)?.length === 0,
  );
  return {
    ...{ method, path },
    document: api.documentOf(method, path),
    calledBy: [...new Set(answers.filter(({ status }) => status < 400).map(({ by }) => by))].sort(),
    validated: [...new Set(judged.map(({ status }) => status))].sort((a, b) => a - b),
    excuse: EXCUSED[endpoint({ method, path })],
  };
}
