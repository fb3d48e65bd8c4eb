import type { Standard } from '../../../src/domain/settings';
import {
  addStandard,
  changeStandard,
  latestEntries,
  reinstateStandard,
  retireStandard,
  toggleApplies,
} from '../../../src/domain/standards/edit-catalogue';
import { listApplicable } from '../../../src/domain/standards/standard';
import { siteSettingsSchema } from '../../../src/contract/settings-schema';

const TODAY = '2026-11-20';
const BRAND: Standard = {
  ...{ key: 'brand', side: 'marketing', from: '2026-01-01', clearances: ['pilot', 'scale'] },
  ...{ appliesTo: {}, waivedBy: ['brand'] },
};
const OTHER: Standard = { ...BRAND, key: 'security', side: 'it' };
const CATALOGUE = [BRAND, OTHER];

const on = (catalogue: readonly Standard[], day: string) =>
  listApplicable(catalogue, {
    ...{ workType: 'request', variant: undefined, dataClass: undefined, channels: [] },
    ...{ stage: undefined, day },
  });
const brandOn = (catalogue: readonly Standard[], day: string) =>
  on(catalogue, day).find(({ key }) => key === 'brand');

describe('the catalogue', () => {
  it('holds a change from today on, and the past stays as it was', () => {
    const changed = changeStandard(CATALOGUE, BRAND, { clearances: ['scale'] }, TODAY);
    expect(brandOn(changed, '2026-11-19')?.clearances).toEqual(['pilot', 'scale']);
    expect(brandOn(changed, TODAY)?.clearances).toEqual(['scale']);
    expect(
      on(changed, TODAY)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['brand', 'security']);
  });

  it('takes a second change of the same day into the first', () => {
    const once = changeStandard(CATALOGUE, BRAND, { clearances: ['scale'] }, TODAY);
    const [entry] = latestEntries(once).filter(({ key }) => key === 'brand');
    const twice = changeStandard(once, entry!, { waivedBy: ['lead'] }, TODAY);
    expect(twice).toHaveLength(once.length);
    expect(brandOn(twice, TODAY)).toMatchObject({ clearances: ['scale'], waivedBy: ['lead'] });
  });

  it('gives a standard up from today on, and lets it hold again', () => {
    const retired = retireStandard(CATALOGUE, BRAND, TODAY);
    expect(brandOn(retired, '2026-11-19')).toBeDefined();
    expect(brandOn(retired, TODAY)).toBeUndefined();
    const [entry] = latestEntries(retired);
    // On the same day, as if nothing had been said; later, from then on.
    expect(reinstateStandard(retired, entry!, TODAY)).toEqual(CATALOGUE);
    const later = reinstateStandard(retired, entry!, '2026-12-24');
    expect(brandOn(later, '2026-12-01')).toBeUndefined();
    expect(brandOn(later, '2026-12-24')).toMatchObject({ clearances: ['pilot', 'scale'] });
  });

  it('forgets a standard that was given up on the day it began', () => {
    const young = { ...BRAND, from: TODAY };
    expect(retireStandard([young], young, TODAY)).toEqual([]);
  });

  it('stays one that can be saved', () => {
    const { standards } = siteSettingsSchema.pick({ standards: true }).parse({
      standards: changeStandard(CATALOGUE, BRAND, { clearances: ['scale'] }, TODAY),
    });
    expect(standards).toHaveLength(3);
  });

  it('takes a standard of the team’s own, which waivers name by its option', () => {
    const name = { en: 'Tone', fr: 'Ton' };
    const once = addStandard(CATALOGUE, { side: 'marketing', name }, TODAY);
    const twice = addStandard(once, { side: 'it', name, optionId: '10234' }, TODAY);
    const thrice = addStandard(twice, { side: 'it', name }, TODAY);
    expect(thrice.slice(2).map(({ key, side }) => [key, side])).toEqual([
      ['own-1', 'marketing'],
      ['10234', 'it'],
      ['own-2', 'it'],
    ]);
    expect(on(thrice, '2026-11-19')).toHaveLength(2);
    expect(on(thrice, TODAY)).toHaveLength(5);
  });

  it('applies to what is ticked, and to anything where nothing is', () => {
    const web = toggleApplies({}, 'channels', 'web');
    expect(web).toEqual({ channels: ['web'] });
    const both = toggleApplies(web, 'channels', 'shop');
    expect(both).toEqual({ channels: ['web', 'shop'] });
    const back = toggleApplies(toggleApplies(both, 'channels', 'shop'), 'channels', 'web');
    expect(back).toEqual({});
    expect(toggleApplies({ variants: ['tool'] }, 'workTypes', 'request')).toEqual({
      ...{ variants: ['tool'], workTypes: ['request'] },
    });
  });
});
