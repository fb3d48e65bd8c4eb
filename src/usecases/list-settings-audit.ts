import type { Answers } from '../contract/answers';
import type { ParsedArguments } from '../contract/operations';
import type { AuditedChanges } from '../contract/settings-changes';
import { NOBODY, type ActorId } from '../domain/actor';
import { readAccounts } from '../storage/actor';
import { listAudits, type AuditPlace } from '../storage/settings-audit';
import type { Call } from './call';
import { TOTALS_SUBJECT } from './save-totals';

/** One fewer than what is read, which tells whether there are more. */
const PAGE = 20;
const FROM_THE_LAST: AuditPlace = { at: Number.MAX_SAFE_INTEGER, auditId: '' };

/** Who changed which settings, when, and what they were before. */
export async function listSettingsAudit(
  _call: Call,
  { before = FROM_THE_LAST }: ParsedArguments<'listSettingsAudit'>,
): Promise<Answers['listSettingsAudit']> {
  const audits = await listAudits(before);
  const page = audits.slice(0, PAGE);
  const last = page.at(-1);
  const accountOf = await readAccounts(page.flatMap(({ subject }) => actorIn(subject) ?? []));
  return {
    saves: page.map(({ auditId: _id, body, accountId, ...audit }) => {
      const aboutId = accountOf.get(actorIn(audit.subject) ?? NOBODY);
      return {
        ...audit,
        ...(accountId !== '' && { accountId }),
        ...(aboutId && { aboutId }),
        ...readChanges(body),
      };
    }),
    next: audits.length > PAGE && last ? { at: last.at, auditId: last.auditId } : undefined,
  };
}

/** Whose totals a line is about. */
function actorIn(subject: string): ActorId | undefined {
  return subject.startsWith(TOTALS_SUBJECT)
    ? Number(subject.slice(TOTALS_SUBJECT.length))
    : undefined;
}

/** Lines of before there was a before and after hold the names of the parts alone. */
function readChanges(body: string): AuditedChanges {
  const stored = JSON.parse(body) as AuditedChanges | readonly string[];
  if ('changes' in stored) return stored;
  return { changes: stored.map((path) => ({ path })), more: 0 };
}
