import { useQuery } from '@tanstack/react-query';
import { WINDOW_DAYS, type WindowDays } from '../../../../src/domain/scorecard/measure-id';
import { call } from '../rpc';
import { FailureMessage } from '../ui/failure-message';
import type { Navigate, Route } from '../ui/use-route';
import { MeasurePage } from './measure-page';
import { isMeasureId, rowsAskedIn } from './measure-names';
import { PanelSkeleton } from './panel-skeleton';
import { PanelView } from './panel-view';
import './scorecard.css';

interface Props {
  /** Of one space alone; absent: of all that the viewer may browse. */
  readonly projectId?: string;
  /** What follows `scorecard` in the address: nothing, or a measure. */
  readonly route: Route;
  readonly navigate: Navigate;
}

const DEFAULT_WINDOW: WindowDays = 90;

/** The panel that both sides read, and behind each figure the page of its measure. */
export function ScorecardPage({ projectId, route, navigate }: Props) {
  const windowDays = windowOf(route.query.get('window'));
  const measure = route.segments[1];
  const query = useQuery({
    queryKey: ['scorecard', windowDays, projectId],
    queryFn: () => call('getScorecard', { windowDays, ...(projectId && { projectId }) }),
    // A back-fill or a recomputation ends by itself; the page follows without a reload.
    refetchInterval: ({ state }) => (isMoving(state.data) ? 5_000 : false),
  });
  if (query.isPending) return <PanelSkeleton />;
  if (query.isError) {
    return (
      <main className="scorecard">
        <FailureMessage error={query.error} onRetry={() => void query.refetch()} />
      </main>
    );
  }
  if (isMeasureId(measure)) {
    return (
      <MeasurePage
        panel={query.data}
        measure={measure}
        asked={rowsAskedIn(route.query)}
        navigate={navigate}
      />
    );
  }
  return <PanelView panel={query.data} navigate={navigate} />;
}

function windowOf(text: string | null): WindowDays {
  return WINDOW_DAYS.find((days) => String(days) === text) ?? DEFAULT_WINDOW;
}

function isMoving(panel: Awaited<ReturnType<typeof call<'getScorecard'>>> | undefined): boolean {
  if (!panel) return false;
  const figures = panel.pairs.flatMap((pair) => [pair.it.figure, pair.marketing.figure]);
  return panel.recomputing || figures.some((figure) => figure.kind === 'loading');
}
