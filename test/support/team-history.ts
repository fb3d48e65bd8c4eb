import type { TeamSite } from './team-site';

const DAY_MS = 86_400_000;

/**
 * Some weeks of two teams' work, told in the order in which it happened: requests answered and not,
 * prototypes that ended, changes after Ready, an urgent one. Deterministic; ends at `until`.
 */
export function tellHistory(site: TeamSite, until: string, issues = 12): readonly string[] {
  const { model } = site.jira;
  const end = Date.parse(until);
  const ids: string[] = [];
  for (let i = 0; i < issues; i += 1) {
    const at = (days: number, hours = 0) =>
      end - (issues - i) * 4 * DAY_MS + days * DAY_MS + hours * 3_600_000;
    const isPrototype = i % 3 === 0;
    const isWeb = i % 4 === 3;
    const { id } = model.at(at(0), () =>
      model.createIssue(isWeb ? site.developerId : site.marketerId, {
        project: isWeb ? 'WEB' : 'ACQ',
        issueType: isPrototype ? site.prototypeType : site.requestType,
        fields: {
          summary: `Tell me when plant ${i} is back in stock`,
          [site.laneField]: { id: i % 5 === 0 ? site.lanes.urgent : site.lanes.planned },
        },
      }),
    );
    ids.push(id);
    if (i % 6 !== 5)
      model.at(at(0, 3 + (i % 30)), () =>
        model.addComment(site.developerId, id, `We read it, and number ${i} can start this week.`),
      );
    for (const step of stepsOf(i, site))
      model.at(at(step.day, step.hour), () => {
        if (at(step.day, step.hour) < end) model.trusted(() => step.act(id));
      });
  }
  return ids;
}

/** A request that was filed just now: IT has the next move. @returns its id. */
export const aNewRequest = ({ jira, marketerId, requestType }: TeamSite): string =>
  jira.model.createIssue(marketerId, {
    ...{ project: 'ACQ', issueType: requestType },
    fields: { summary: 'Tell me when the plant is back in stock' },
  }).id;

interface Step {
  readonly day: number;
  readonly hour: number;
  readonly act: (id: string) => void;
}

function stepsOf(i: number, site: TeamSite): readonly Step[] {
  const { model } = site.jira;
  const { statusOf, developerId, marketerId } = site;
  const to = (day: number, hour: number, stage: keyof TeamSite['statusOf']): Step => ({
    ...{ day, hour },
    act: (id) => void model.transitionTo(developerId, id, statusOf[stage]),
  });
  const steps = [to(0, 4, 'triage'), to(1, 2, 'ready'), to(2, 1, 'build'), to(4, 5, 'review')];
  const change: Step = {
    ...{ day: 3, hour: 2 },
    act: (id) =>
      void model.editIssue(i % 4 === 3 ? developerId : marketerId, id, {
        fields: { summary: `Something else, number ${i}` },
      }),
  };
  const last = to(6 + (i % 4), 3, i % 3 === 0 ? 'pilot' : 'done');
  return [...steps, ...(i % 2 === 0 ? [change] : []), last].sort(
    (a, b) => a.day - b.day || a.hour - b.hour,
  );
}
