import { useQuery, type QueryClient } from '@tanstack/react-query';
import type { Scope } from '../../../../../src/domain/scorecard/panel';
import { listAgendaDecisions, type AgendaDecision } from '../../../../../src/jira/decisions';
import {
  listProjectIdsToCreateIn,
  listProjectsWithType,
  type ProjectWithType,
} from '../../../../../src/jira/projects';
import { jira } from '../../jira';
import { call } from '../../rpc';

/** What the agenda holds already, and where this user may add to it. */
export interface Agenda {
  /** Issue types that stand for decisions; none: not set up. */
  readonly decisionTypeIds: readonly string[];
  /** Spaces of the scorecard where this user may make a decision. */
  readonly places: readonly ProjectWithType[];
  /** Decisions that wait and were put there from a measure. */
  readonly decisions: readonly AgendaDecision[];
}

const EMPTY: Agenda = { decisionTypeIds: [], places: [], decisions: [] };
const AGENDA = 'agenda';

/** Read by the browser as the user, once for all measures of the panel. */
export function useAgenda({ seen }: Scope) {
  const projectIds = seen.map(({ projectId }) => projectId);
  return useQuery({ queryKey: [AGENDA, projectIds], queryFn: () => readAgenda(projectIds) });
}

/** Adds one that Jira's search may not find yet. */
export function addToAgenda(client: QueryClient, decision: AgendaDecision): void {
  client.setQueriesData<Agenda>({ queryKey: [AGENDA] }, (agenda) => {
    if (!agenda) return undefined;
    const others = agenda.decisions.filter(({ issueId }) => issueId !== decision.issueId);
    return { ...agenda, decisions: [decision, ...others] };
  });
}

/** After a decision was looked at: it may have been taken there. */
export function readAgendaAgain(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: [AGENDA] });
}

async function readAgenda(projectIds: readonly string[]): Promise<Agenda> {
  const [first] = projectIds;
  if (first === undefined) return EMPTY;
  const { site } = await call('getSetup', { projectId: first });
  const decisionTypeIds = site.workTypes.decision;
  if (decisionTypeIds.length === 0) return EMPTY;
  const [mayCreate, decisions] = await Promise.all([
    listProjectIdsToCreateIn(jira),
    listAgendaDecisions(jira, decisionTypeIds),
  ]);
  const open = projectIds.filter((id) => mayCreate.has(id));
  const places = await listProjectsWithType(jira, open, decisionTypeIds);
  return { decisionTypeIds, places, decisions };
}
