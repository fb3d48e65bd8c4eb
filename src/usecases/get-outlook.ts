import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import { outlookOf } from '../domain/intake/outlook';
import { listRecentFacts } from '../storage/issue-fact';
import type { Call } from './call';
import { PACE_DAYS } from './read-pace';
import { contextAt, getEnrolled, getSetupOrRefuse, type Setup } from './setup';

const SECONDS_PER_DAY = 86_400;

/** When an answer comes, and when it could be ready, from the project's own history. */
export async function getOutlook(
  call: Call,
  { projectId, workType, laneKey, variant }: ParsedArguments<'getOutlook'>,
): Promise<Answers['getOutlook']> {
  const setup = await getSetupOrRefuse();
  getEnrolled(setup, projectId);
  const context = contextAt(setup, call.now);
  const project = context.projects.get(projectId);
  if (project === undefined) throw new Error('an enrolled project without a context');
  const facts = await listRecentFacts(projectId, context.asOf - PACE_DAYS * SECONDS_PER_DAY);
  const question = {
    workType,
    laneKey,
    isDataSource: isDataSource(variant, setup),
    now: Math.floor(call.now / 1000),
  };
  return outlookOf(facts, question, project, context);
}

/** A variant comes as our own key, or as Jira's option id where a screen has read it from an issue. */
function isDataSource(variant: string | undefined, { site }: Setup): boolean {
  if (variant === undefined) return false;
  return variant === 'data-source' || variant === site.fields.variant?.options?.['data-source'];
}
