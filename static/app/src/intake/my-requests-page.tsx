import Button from '@atlaskit/button/new';
import { useEffect } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { RequestShelf } from '../../../../src/jira/followed-issues';
import { setWindowTitle } from '../host';
import { FailureMessage } from '../ui/failure-message';
import type { Navigate } from '../ui/use-route';
import { RequestItem } from './request-item';
import { useMyRequests, useRequestSetups, type ShelfQuery } from './use-my-requests';
import './intake.css';
import '../where-it-stands/standing.css';

/** What I asked for, in plain words: my turn first, then what is under way, then what has ended. */
export function MyRequestsPage({ navigate }: { readonly navigate: Navigate }) {
  const intl = useIntl();
  const setups = useRequestSetups();
  const turn = useMyRequests('my-turn', setups.data);
  const underWay = useMyRequests('under-way', setups.data);
  const finished = useMyRequests('finished', setups.data);
  useEffect(() => setWindowTitle(intl.formatMessage({ id: 'mine.title' })), [intl]);

  const shelves = { 'my-turn': turn, 'under-way': underWay, finished };
  const all = Object.values(shelves);
  const failed = setups.isError ? setups : all.find((shelf) => shelf.isError);
  const isLoading = !failed && (!setups.data || all.some((shelf) => shelf.isPending));
  const isEmpty = !failed && !isLoading && all.every((shelf) => countOf(shelf) === 0);
  return (
    <main className="intake" aria-busy={isLoading}>
      <header className="intake-header intake-header-row">
        <h1>
          <FormattedMessage id="mine.title" />
        </h1>
        {!isEmpty && (
          <Button appearance="primary" onClick={() => navigate('/new-request')}>
            {intl.formatMessage({ id: 'mine.new' })}
          </Button>
        )}
      </header>
      {failed && <FailureMessage error={failed.error} onRetry={() => void failed.refetch()} />}
      {isLoading && (
        <p role="status" className="subtle">
          <FormattedMessage id="mine.loading" />
        </p>
      )}
      {isEmpty && <Nothing onNew={() => navigate('/new-request')} />}
      {setups.data &&
        (Object.keys(shelves) as RequestShelf[]).map((name) => (
          <Shelf key={name} name={name} query={shelves[name]} setups={setups.data} />
        ))}
    </main>
  );
}

function countOf(shelf: ShelfQuery): number {
  return shelf.data?.pages.reduce((sum, page) => sum + page.requests.length, 0) ?? 0;
}

interface ShelfProps {
  readonly name: RequestShelf;
  readonly query: ShelfQuery;
  readonly setups: NonNullable<ReturnType<typeof useRequestSetups>['data']>;
}

function Shelf({ name, query, setups }: ShelfProps) {
  const intl = useIntl();
  const requests = query.data?.pages.flatMap((page) => page.requests) ?? [];
  if (requests.length === 0) return null;
  return (
    <section className="mine-shelf" aria-labelledby={`shelf-${name}`}>
      <h2 id={`shelf-${name}`}>
        <FormattedMessage
          id={`mine.shelf.${name}`}
          values={{ n: requests.length, more: query.hasNextPage ? 'yes' : 'no' }}
        />
      </h2>
      <ul className="mine-list">
        {requests.map((request) => {
          const setup = setups.get(request.issue.projectId);
          return setup && <RequestItem key={request.issue.id} request={request} setup={setup} />;
        })}
      </ul>
      {query.hasNextPage && (
        <Button isLoading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {intl.formatMessage({ id: 'mine.more' })}
        </Button>
      )}
    </section>
  );
}

function Nothing({ onNew }: { readonly onNew: () => void }) {
  const intl = useIntl();
  return (
    <section className="mine-empty">
      <h2>
        <FormattedMessage id="mine.empty.title" />
      </h2>
      <p className="subtle">
        <FormattedMessage id="mine.empty.text" />
      </p>
      <Button appearance="primary" onClick={onNew}>
        {intl.formatMessage({ id: 'mine.empty.new' })}
      </Button>
    </section>
  );
}
