import { searchLink } from '../../../static/app/src/scorecard/search-link';

describe('the link to Jira’s search', () => {
  it('asks for the issues by key', () => {
    const { address, count } = searchLink(['ACQ-1', 'WEB-22']);
    expect(count).toBe(2);
    expect(new URL(address, 'https://site.example').searchParams.get('jql')).toBe(
      'key in (ACQ-1,WEB-22)',
    );
  });

  it('takes the first ones that an address can carry, and says how many', () => {
    const keys = Array.from({ length: 500 }, (_, i) => `ACQ-${i + 1000}`);
    const { address, count } = searchLink(keys);
    expect(address.length).toBeLessThanOrEqual(2000);
    expect(count).toBeGreaterThan(150);
    expect(address).toContain(`ACQ-${999 + count})`);
    expect(address).not.toContain(`ACQ-${1000 + count}`);
  });
});
