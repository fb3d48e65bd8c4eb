import { aHost } from '../../support/create-host';
import { frenchHolidays } from '../../../local/demo/holidays';
import { seedDemo } from '../../../local/demo/seed';
import { Quota } from '../../../local/demo/story/quota';
import { StoryClock } from '../../../local/demo/story/story-clock';
import { tellStory } from '../../../local/demo/story/tell-story';

describe('the story', () => {
  it('is the same for the same day and language', () => {
    const tell = () => JSON.stringify(tellStory('2026-11-22', 'en').issues);
    expect(tell()).toBe(tell());
  });

  it('tells other texts of the same acts in French', () => {
    const [english, french] = (['en', 'fr'] as const).map(
      (language) => tellStory('2026-11-22', language).issues,
    );
    const acts = (issues: typeof english) => issues?.map(({ ref, stays }) => [ref, stays.length]);
    expect(acts(french)).toEqual(acts(english));
    const words = JSON.stringify(french);
    expect(words).toContain('Me prévenir quand ma plante revient en stock');
    expect(words).not.toContain('Tell me when my plant');
  });

  it.each(['2026-11-22', '2026-05-04', '2027-01-15'])('ends before %s begins', (today) => {
    const { issues, telling } = tellStory(today, 'en');
    const last = Math.max(...issues.flatMap((issue) => issue.acts.map((act) => act.at)));
    expect(last).toBeLessThan(telling.clock.todayMs);
    expect(telling.clock.todayMs - last).toBeLessThan(5 * 86_400_000);
  });

  it('has no two tickets of one title', () => {
    const titles = tellStory('2026-11-22', 'en').issues.map(({ acts }) =>
      acts[0]?.kind === 'create' ? acts[0].values.summary : undefined,
    );
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('plays into a site in French as well, under names in French', async () => {
    const host = await aHost();
    await seedDemo({ host, today: '2026-05-04', language: 'fr' });
    const names = host.jira.model.statuses().map((status) => status.name);
    expect(names).toContain('En réalisation');
  });
});

describe('the story’s clock', () => {
  const clock = new StoryClock('2026-11-22');

  it('ends month 14 where today begins', () => {
    expect(clock.monthStart(15)).toBe(clock.todayMs);
    expect(clock.monthOf(clock.todayMs - 1)).toBe(14);
  });

  it('skips weekends and holidays', () => {
    // Tuesday 10 November 2026, 17:00 in Paris; the 11th is a holiday.
    const tuesday = Date.parse('2026-11-10T16:00:00Z');
    expect(new Date(clock.addWork(tuesday, 2 / 9)).toISOString()).toBe('2026-11-12T09:00:00.000Z');
  });

  it('knows the movable holidays of France', () => {
    expect(frenchHolidays(2026)).toEqual(
      expect.arrayContaining(['2026-04-06', '2026-05-14', '2026-05-25']),
    );
    expect(frenchHolidays(2026)).toHaveLength(11);
  });
});

describe('a quota', () => {
  it.each([0.1, 0.37, 0.84])('keeps %f of any number of draws to within one', (share) => {
    const quota = new Quota();
    let kept = 0;
    for (let draws = 1; draws <= 200; draws++) {
      if (quota.next('key', share)) kept += 1;
      expect(Math.abs(kept - share * draws)).toBeLessThanOrEqual(1);
    }
  });
});
