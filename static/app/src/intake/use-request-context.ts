import { skipToken, useQuery } from '@tanstack/react-query';
import type { Outlook } from '../../../../src/contract/outlook';
import type { RequestDraft } from '../../../../src/domain/intake/request-draft';
import { workTypeOf } from '../../../../src/domain/intake/request-kind';
import { deriveLane } from '../../../../src/domain/intake/request-lane';
import { call } from '../rpc';
import { useSetup } from '../where-it-stands/use-setup';
import { useCreateScreen } from './use-create-screen';
import type { Team } from './use-teams';

/** What the form knows beside what is typed: the team, its settings, its create screen, the outlook. */
export function useRequestContext(draft: RequestDraft, teams: readonly Team[]) {
  const chosen = teams.find((team) => team.projectId === draft.projectId);
  const team = chosen ?? (teams.length === 1 ? teams[0] : undefined);
  // Settings of the site come with any project's: without a team yet, the first one's.
  const setup = useSetup((team ?? teams[0])?.projectId);
  const screen = useCreateScreen(setup.data?.site, team?.projectId, draft.kind);
  const question = outlookQuestion(draft, team?.projectId);
  const outlook = useQuery({
    queryKey: ['outlook', question],
    queryFn: question === undefined ? skipToken : () => call('getOutlook', question),
    placeholderData: (before: Outlook | undefined) => before,
  });
  return {
    team,
    setup: setup.data,
    setupQuery: setup,
    screen,
    outlook,
  };
}

export function outlookQuestion(draft: RequestDraft, projectId: string | undefined) {
  if (!draft.kind || projectId === undefined) return undefined;
  return { projectId, laneKey: deriveLane(draft), ...workTypeOf(draft.kind) };
}
