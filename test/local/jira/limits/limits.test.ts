import { limitSite, LIMITS } from './table';

describe.each(LIMITS.map((limit) => [limit.name, limit] as const))('%s', (_name, limit) => {
  const { value, unit, ask } = limit;

  it(`is accepted up to ${value} ${unit}`, async () => {
    const { status, json } = await ask(limitSite(), value);
    expect([status < 400, json]).toEqual([true, json]);
  });

  it(`is refused with ${value + 1}`, async () => {
    const { status } = await ask(limitSite(), value + 1);
    expect([400, 413, 404]).toContain(status);
  });
});
