import { byEvents } from '../support/app-by-road';
import { aNewRequest } from '../support/team-history';
import { killsOf } from '../support/kills';

killsOf('a refresh', {
  kinds: ['sql', 'kvs', 'queue', 'jira'],
  prepare: () => byEvents(({ site }) => void aNewRequest(site), { drain: false, issues: 4 }),
  work: ({ host }) => host.drain(),
});
