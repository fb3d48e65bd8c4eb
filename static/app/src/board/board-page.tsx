import { useMemo } from 'react';
import { FormattedMessage } from 'react-intl';
import { FailureMessage } from '../ui/failure-message';
import { useHost } from '../ui/host-context';
import { usePaces, usePast } from './board-data';
import { BoardScreen } from './board-screen';
import { BoardSkeleton } from './board-skeleton';
import { toRequestFailure } from './jira-failure';
import { useJointSetup } from './joint-setup';
import { useKept } from './use-kept';
import { useNarrowedCards } from './use-narrowed';
import { useView } from './use-view';
import './board.css';

/** The joint board of one project, and of others beside it: what has been read so far, or why not. */
export function BoardPage({ projectId }: { readonly projectId: string | undefined }) {
  if (projectId === undefined)
    return (
      <main className="board-empty">
        <p>
          <FormattedMessage id="board.no-project" />
        </p>
      </main>
    );
  return <LoadedBoard projectId={projectId} />;
}

function LoadedBoard({ projectId }: { readonly projectId: string }) {
  const kept = useKept(useHost().accountId);
  const viewing = useView(projectId, kept);
  const { projectIds, jql } = viewing.view;
  const { query, setup: whole, missing } = useJointSetup(projectId, projectIds);
  const { setup, query: read, loaded } = useNarrowedCards(whole, jql);
  const past = usePast(setup, loaded);
  const joint = setup?.joint;
  const paces = usePaces(
    useMemo(() => joint?.projects.map((each) => each.projectId) ?? [projectId], [joint, projectId]),
  );
  const failed = [query, read].find((each) => each.isError && each.data === undefined);
  if (failed)
    return (
      <main className="board-failure">
        <FailureMessage
          error={toRequestFailure(failed.error)}
          onRetry={() => void failed.refetch()}
        />
      </main>
    );
  // Beside the cards nobody waits for it; after them, the view would change before one's eyes.
  if (!setup || !loaded || !kept.isRead) return <BoardSkeleton />;
  return (
    <BoardScreen
      {...{ setup, loaded, paces, kept, viewing, missing }}
      past={past.data}
      isPastUnknown={past.isError}
      reload={() => void read.refetch()}
    />
  );
}
