import { byEvents } from '../support/app-by-road';
import { killsOf } from '../support/kills';

killsOf('a refresh', {
  prepare: () => byEvents(undefined, { drain: false, issues: 4 }),
  work: ({ host }) => host.drain(),
});
