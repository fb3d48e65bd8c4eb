import { LexoRank } from '@dalet-oss/lexorank';
import { adoptFields } from './adopt-fields';
import { adoptLists } from './adopt-lists';
import { adoptPeople } from './adopt-people';
import { adoptProjects } from './adopt-projects';
import { BrokenExport, openExport } from './read-export';
import { openNewSite, type NewSite } from './new-site';
import type { ExportSource } from './read-export';
import { Problems } from './problems';
import { surveyExport, type Survey, type Taken } from './survey';
import { planLanes, type LanePlan } from './lane-plan';
import { writeIssue, type Writer } from './write-issue';
import { writeLinks } from './write-links';

export interface ImportRequest {
  readonly exportFile: string;
  /** Where the site is written; must not exist. */
  readonly siteFile: string;
  /** Takes the good lines of a file with broken ones. */
  readonly anyway: boolean;
}

export interface Imported {
  readonly survey: Survey;
  readonly problems: Problems;
  readonly lanes: LanePlan;
  readonly adminId: string;
  readonly brokenLines: number;
}

/**
 * Writes a site from an export.
 *
 * @throws BrokenExport for a file that cannot be read to its end, or that holds no issue.
 */
export async function importSite(request: ImportRequest): Promise<Imported> {
  const problems = new Problems();
  const broken = new Set<string>();
  const onBrokenLine = (place: string, reason: string): void => {
    if (!broken.has(place)) problems.note(place, '', '', `left out: ${reason}`);
    broken.add(place);
  };
  const source = await openExport(request.exportFile, request.anyway ? { onBrokenLine } : {});
  // To the end first: a file that breaks later leaves nothing behind.
  const survey = await surveyExport(source, problems);
  if (survey.taken.size === 0) {
    const reasons = problems.printed('no file').slice(1, 4).join('\n');
    throw new BrokenExport(`${request.exportFile} holds no issue that can be taken.\n${reasons}`);
  }
  const site = openNewSite(request.siteFile);
  try {
    const { adminId, lanes } = site.model.quietly(() => layOut(site, survey));
    await writeIssues({ site, survey, lanes, problems }, source);
    return { survey, problems, lanes, adminId, brokenLines: broken.size };
  } finally {
    site.world.close();
  }
}

function layOut(site: NewSite, survey: Survey): { adminId: string; lanes: LanePlan } {
  adoptLists(site, survey);
  adoptFields(site, survey);
  const lanes = planLanes(site, survey);
  const adminId = adoptPeople(site, survey);
  adoptProjects(site, survey, adminId);
  return { adminId, lanes };
}

const BATCH = 500;

/** Issues first, then links, for which both ends must stand. A batch is one write to the file. */
async function writeIssues(writer: Writer, source: ExportSource): Promise<void> {
  const { site, survey } = writer;
  const ranks = ranksOf(survey);
  const flush = (): void => site.world.work(() => undefined);
  let written = 0;
  for await (const found of source.issues()) {
    const taken = survey.taken.get(found.place);
    if (!taken) continue;
    writeIssue(writer, taken, ranks.get(taken.id) ?? '', found);
    written += 1;
    if (written % BATCH === 0) flush();
  }
  for await (const found of source.issues()) {
    const taken = survey.taken.get(found.place);
    if (taken) writeLinks(writer, taken, found);
  }
  flush();
}

/** New ranks in the old order: an export may hold ranks of several buckets, or none. */
function ranksOf(survey: Survey): ReadonlyMap<string, string> {
  const order = [...survey.taken.values()].sort(
    (a, b) => compare(a.rank, b.rank) || numberOf(a) - numberOf(b),
  );
  let rank = LexoRank.middle();
  return new Map(
    order.map(({ id }) => {
      const own = rank.toString();
      rank = rank.genNext();
      return [id, own];
    }),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const numberOf = ({ key }: Taken): number => Number(key.split('-')[1]);
