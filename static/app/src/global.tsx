import { lazy, Suspense } from 'react';
import { MyRequestsPage } from './intake/my-requests-page';
import { NewRequestPage } from './intake/new-request-page';
import { start } from './start';
import { useRoute } from './ui/use-route';

const ScorecardPage = lazy(async () => {
  const { ScorecardPage: page } = await import('./scorecard/scorecard-page');
  return { default: page };
});

/** The sub-pages of the global page, as manifest.yml names them; *New request* comes first. */
function GlobalPage() {
  const [route, navigate] = useRoute();
  if (!route) return null;
  switch (route.segments[0]) {
    case 'scorecard':
      return (
        <Suspense fallback={null}>
          <ScorecardPage route={route} navigate={navigate} />
        </Suspense>
      );
    case 'my-requests':
      return <MyRequestsPage navigate={navigate} />;
    default:
      return <NewRequestPage navigate={navigate} />;
  }
}

void start(['intake', 'where-it-stands', 'scorecard'], () => <GlobalPage />);
