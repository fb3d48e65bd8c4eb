import { CASE_COMPLETE, CASE_FIELD, CASE_INCOMPLETE } from '../domain/gates/gate-expression';
import { isCaseComplete } from '../domain/gates/case-now';
import type { DerivedIssue } from '../domain/scorecard/derive';
import { writeAppField } from '../jira/app-field';
import { JiraForbidden, JiraNotFound, JiraRefused } from '../jira/jira-error';
import type { Reading } from './setup';

/**
 * Tells Jira which of these issues have a complete business case, for its own cards, JQL and the
 * gate that asks for one. A site on which the app may not write the field is read none the less.
 *
 * @returns when Jira says that the issues were updated, where something was written: id → epoch ms.
 */
export async function writeCaseField(
  { background, context }: Reading,
  issues: readonly DerivedIssue[],
): Promise<ReadonlyMap<string, number>> {
  const wanted = new Map(
    issues.flatMap(({ acts, fact }) => {
      const isComplete = isCaseComplete(acts, context.roster);
      if (isComplete === undefined) return [];
      return [[fact.issueId, isComplete ? CASE_COMPLETE : CASE_INCOMPLETE] as const];
    }),
  );
  try {
    return await writeAppField(background.jira, background.moduleId(CASE_FIELD), wanted);
  } catch (error) {
    const isRefused =
      error instanceof JiraForbidden ||
      error instanceof JiraNotFound ||
      error instanceof JiraRefused;
    if (!isRefused) throw error;
    return new Map();
  }
}
