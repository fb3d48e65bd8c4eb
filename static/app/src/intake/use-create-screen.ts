import { skipToken, useQuery } from '@tanstack/react-query';
import type { FieldKey, FieldMap } from '../../../../src/domain/fields';
import type { SiteSettings } from '../../../../src/domain/settings';
import { workTypeOf, type RequestKind } from '../../../../src/domain/intake/request-kind';
import { findCreateScreen, type CreateScreen } from '../../../../src/jira/create-screen';
import { jira } from '../jira';

/** Filled in by the form or by Jira itself, whatever the screen says. */
const ALWAYS_FILLED = new Set(['project', 'issuetype', 'summary', 'reporter']);

/** `null`: the team does not take this kind of request. */
export function useCreateScreen(
  site: Pick<SiteSettings, 'workTypes'> | undefined,
  projectId: string | undefined,
  kind: RequestKind | undefined,
) {
  const workType = kind && workTypeOf(kind).workType;
  const typeIds = (workType && site?.workTypes[workType]) ?? [];
  return useQuery({
    queryKey: ['create-screen', projectId, typeIds],
    staleTime: 300_000,
    queryFn:
      projectId === undefined || workType === undefined || site === undefined
        ? skipToken
        : () => findCreateScreen(jira, projectId, typeIds),
  });
}

/** The fields that the form asks for or derives. */
const ASKED: readonly FieldKey[] = [
  'lane',
  'variant',
  'outcome',
  'audience',
  'channel',
  'neededBy',
  'costOfWaiting',
  'costPerWeek',
  'urgentReason',
  'acceptance',
  'dataClass',
  'system',
];

/** Names of fields that the team demands and that the form does not ask for. */
export function listForeignDemands(screen: CreateScreen, fields: FieldMap): readonly string[] {
  const asked = new Set(ASKED.map((key) => fields[key]?.id));
  return screen.fields
    .filter(({ id, required }) => required && !ALWAYS_FILLED.has(id) && !asked.has(id))
    .map(({ name }) => name);
}
