import fc from 'fast-check';
import { randomSite } from './jql/facts';
import { clause, ordering } from './jql/random-query';
import { as } from './small-site';

interface Found {
  readonly issues: readonly { readonly key: string }[];
}

describe('random JQL', () => {
  it.each([1, 2, 3, 4])('finds what a direct filter finds, population %i', async (seed) => {
    const { site, known, ines, camille } = randomSite(seed);
    await fc.assert(
      fc.asyncProperty(clause, ordering, fc.boolean(), async (where, order, mayHide) => {
        const jql = `${where.text} ORDER BY ${order.text}`;
        // Whoever may not see WEB may not name it either.
        const hides = mayHide && !jql.includes('WEB');
        const search = as(site, hides ? camille : ines);
        const body = { jql, fields: ['key'], maxResults: 100 };
        const { status, json } = await search('POST', '/rest/api/3/search/jql', body);
        const wanted = known
          .filter((fact) => where.holds(fact, true) && !(hides && fact.project === 'WEB'))
          .sort(order.compare);
        expect(status).toBe(200);
        expect((json as Found).issues.map(({ key }) => key)).toEqual(wanted.map(({ key }) => key));
      }),
      { numRuns: 55, seed },
    );
  });
});
