import { FormattedMessage } from 'react-intl';
import { FailureMessage } from '../ui/failure-message';
import { BoardScreen } from './board-screen';
import { useCards, usePace, usePast, useSetup } from './board-data';
import { toRequestFailure } from './jira-failure';
import { useHost } from '../ui/host-context';
import { BoardSkeleton } from './board-skeleton';
import { useKept } from './use-kept';
import './board.css';

/** The joint board of one project: what has been read so far, or why it could not be. */
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
  const setup = useSetup(projectId);
  const cards = useCards(projectId, setup.data);
  const past = usePast(projectId, setup.data, cards.data);
  const pace = usePace(projectId);
  const kept = useKept(useHost().accountId);
  const failed = [setup, cards].find((query) => query.isError && query.data === undefined);
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
  if (!setup.data || !cards.data || !kept.isRead) return <BoardSkeleton />;
  return (
    <BoardScreen
      setup={setup.data}
      loaded={cards.data}
      past={past.data}
      isPastUnknown={past.isError}
      pace={pace}
      kept={kept}
      reload={() => void cards.refetch()}
    />
  );
}
