import type { NamedOption } from '../domain/board/card';
import type { CardState, FieldEdit } from '../domain/board/card-edit';
import type { FieldMap } from '../domain/fields';
import { fetchIssues } from './bulk-fetch';
import { editIssue } from './edit-issue';
import { assignIssue } from './issue-place';
import type { JiraRequest } from './jira-request';
import { path, withQuery } from './path';
import { asRecord, isSet, readOption, readPerson, readSprints } from './read-card';
import { requestJson } from './request-json';

/** Why a card cannot be flagged, or that it can. */
export type Flagging = 'allowed' | 'not-set-up' | 'not-permitted' | 'not-on-screen';

/** What the sender may do with one issue. */
export interface CardRights {
  readonly canAssign: boolean;
  readonly canComment: boolean;
  readonly flagging: Flagging;
  /** Option id of Jira's *Flagged*. */
  readonly markId?: string;
  /** Reasons that the edit screen offers, in its order. */
  readonly reasons: readonly NamedOption[];
}

const PERMISSIONS = ['ASSIGN_ISSUES', 'ASSIGNABLE_USER', 'ADD_COMMENTS', 'EDIT_ISSUES'] as const;

interface PermissionsAnswer {
  readonly permissions?: Readonly<Record<string, { readonly havePermission?: boolean }>>;
}

type EditMeta = Readonly<Record<string, { readonly allowedValues?: readonly unknown[] }>>;

/** Asks Jira what the sender may do, and which fields the edit screen has. */
export async function getCardRights(
  jira: JiraRequest,
  issueId: string,
  map: FieldMap,
): Promise<CardRights> {
  const mine = withQuery(path`/rest/api/3/mypermissions`, {
    issueId,
    permissions: PERMISSIONS.join(','),
  });
  const [{ permissions = {} }, { fields = {} }] = await Promise.all([
    requestJson<PermissionsAnswer>(jira, mine),
    requestJson<{ readonly fields?: EditMeta }>(jira, path`/rest/api/3/issue/${issueId}/editmeta`),
  ]);
  const may = (name: (typeof PERMISSIONS)[number]) => permissions[name]?.havePermission === true;
  return {
    canAssign: may('ASSIGN_ISSUES') && may('ASSIGNABLE_USER'),
    canComment: may('ADD_COMMENTS'),
    ...readFlagging(fields, map, may('EDIT_ISSUES')),
  };
}

function readFlagging(
  fields: EditMeta,
  { flagged, flagReason }: FieldMap,
  mayEdit: boolean,
): Pick<CardRights, 'flagging' | 'markId' | 'reasons'> {
  if (!flagged || !flagReason) return { flagging: 'not-set-up', reasons: [] };
  if (!mayEdit) return { flagging: 'not-permitted', reasons: [] };
  const optionsOf = (id: string) =>
    (fields[id]?.allowedValues ?? []).flatMap((value) => readOption(value) ?? []);
  const markId = optionsOf(flagged.id)[0]?.id;
  if (markId === undefined || !fields[flagReason.id])
    return { flagging: 'not-on-screen', reasons: [] };
  return { flagging: 'allowed', markId, reasons: optionsOf(flagReason.id) };
}

/** Who has the issue, whether it is flagged and in which sprints it is, in Jira now. */
export async function getCardState(
  jira: JiraRequest,
  issueId: string,
  map: FieldMap,
): Promise<CardState> {
  const at = withQuery(path`/rest/api/3/issue/${issueId}`, { fields: stateFieldIds(map) });
  const { fields } = await requestJson<{ readonly fields?: unknown }>(jira, at);
  return readState(asRecord(fields), map);
}

/** The same of many issues, by id; those that are gone or hidden from the sender are absent. */
export async function getCardStates(
  jira: JiraRequest,
  issueIds: readonly string[],
  map: FieldMap,
): Promise<ReadonlyMap<string, CardState>> {
  const issues = await fetchIssues(jira, issueIds, stateFieldIds(map));
  return new Map(issues.map(({ id, fields }) => [id, readState(fields, map)]));
}

const stateFieldIds = ({ flagged, flagReason, sprint }: FieldMap): readonly string[] => [
  'assignee',
  ...[flagged, flagReason, sprint].flatMap((field) => field?.id ?? []),
];

function readState(
  fields: Readonly<Record<string, unknown>>,
  { flagged, flagReason, sprint }: FieldMap,
): CardState {
  const assignee = readPerson(fields.assignee);
  const reason = flagReason && readOption(fields[flagReason.id]);
  return {
    isFlagged: flagged !== undefined && isSet(fields[flagged.id]),
    sprints: sprint ? readSprints(fields[sprint.id]) : [],
    ...(assignee && { assignee }),
    ...(reason && { flagReason: reason }),
  };
}

/** Makes an edit. The flag and its reason go in one request: neither is there without the other. */
export async function writeEdit(
  jira: JiraRequest,
  issueId: string,
  { flagged, flagReason }: FieldMap,
  edit: FieldEdit,
  markId: string | undefined,
): Promise<void> {
  if (edit.kind === 'assign') return assignIssue(jira, issueId, edit.to?.accountId ?? null);
  const isOn = edit.kind === 'flag';
  const reason = isOn && edit.reason ? { id: edit.reason.id } : null;
  await editIssue(jira, issueId, {
    ...(flagged && { [flagged.id]: isOn && markId !== undefined ? [{ id: markId }] : null }),
    ...(flagReason && { [flagReason.id]: reason }),
  });
}
