import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import type { DerivationContext } from '../domain/scorecard/derivation-context';
import type { DerivedIssue } from '../domain/scorecard/derive';
import { isBehind, writeReceipt } from '../domain/scorecard/receipt';
import { listBrowsableIssueIds, listBrowsableProjectIds } from '../jira/permissions';
import { listFactsOfWindow } from '../storage/issue-fact';
import type { Call } from './call';
import { deriveAgain } from './recompute-project';
import { Refusal } from './refusal';
import { contextAt, getSetupOrRefuse } from './setup';

/** Characters of a receipt: under the platform's 5 MB of an answer, whatever it is wrapped in. */
const MAX_LENGTH = 4_000_000;
/** Timelines that are held in memory at once. */
const DERIVE_SIZE = 1000;
/** The weekly series reaches back 38 weeks at most, a week more for its Monday. */
const SERIES_DAYS = 39 * 7;

type Asked = ParsedArguments<'getReceipt'>;

/**
 * What a figure follows from, of the projects and issues that the viewer may see: what they may not
 * see is counted, and not in the file.
 *
 * @throws Refusal `too-large` where it would not fit an answer: one space at a time may
 */
export async function getReceipt(call: Call, asked: Asked): Promise<Answers['getReceipt']> {
  const setup = await getSetupOrRefuse();
  const browsable = await listBrowsableProjectIds(call.jira);
  const projects = [...setup.projects.values()].filter(
    ({ projectId }) =>
      browsable.has(projectId) && (asked.projectId === undefined || asked.projectId === projectId),
  );
  if (projects.length === 0) throw new Refusal('not-found', 'no space with a figure to show');
  const context = contextAt(setup, call.now);
  const behind: DerivedIssue[] = [];
  for (const { projectId } of projects)
    behind.push(...(await listBehind(context, projectId, asked)));
  const seen = await listBrowsableIssueIds(call.jira, [...new Set(behind.flatMap(listNamed))]);
  const issues = behind.filter((issue) => listNamed(issue).every((id) => seen.has(id)));
  const { measure, windowDays } = asked;
  const hidden = behind.length - issues.length;
  const receipt = writeReceipt({ measure, windowDays, context, projects, issues, hidden });
  const fingerprint = await sha256(JSON.stringify(receipt));
  const text = JSON.stringify({ ...receipt, fingerprint });
  if (text.length > MAX_LENGTH)
    throw new Refusal('too-large', `${text.length} characters of ${MAX_LENGTH}`);
  return { text, issues: issues.length, hidden };
}

/** The issue, and the other ones that come along with it. */
const listNamed = ({ fact, waivers, wholes }: DerivedIssue): readonly string[] => [
  fact.issueId,
  ...[...waivers, ...wholes].map(({ issueId }) => issueId),
];

async function listBehind(
  context: DerivationContext,
  projectId: string,
  { measure, windowDays }: Asked,
): Promise<readonly DerivedIssue[]> {
  const days = Math.max(windowDays, SERIES_DAYS);
  const facts = await listFactsOfWindow(projectId, context.asOfDay - days, context.asOf);
  const behind: DerivedIssue[] = [];
  for (let from = 0; from < facts.length; from += DERIVE_SIZE) {
    const ids = facts.slice(from, from + DERIVE_SIZE).map(({ issueId }) => issueId);
    const issues = await deriveAgain(ids, context);
    behind.push(...issues.filter((issue) => isBehind(issue, measure, windowDays, context)));
  }
  return behind;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
