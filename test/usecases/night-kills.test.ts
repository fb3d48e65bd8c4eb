import { byEvents, type App } from '../support/app-by-road';
import { killsOf } from '../support/kills';
import { aNewRequest } from '../support/team-history';
import { moveClock } from '../support/stopped-clock';

async function night({ host }: App, at: string): Promise<void> {
  moveClock(at);
  await host.runSchedule('daily-reconciliation');
  await host.drain();
}

killsOf('a night that finds what lost events were about', {
  prepare: async () => {
    const tell = ({ host, site }: App): void => {
      host.faults.events({ drop: true });
      aNewRequest(site);
    };
    const app = await byEvents(tell, { issues: 3 });
    app.host.faults.clear();
    return app;
  },
  work: (app) => night(app, '2026-11-20T10:05:00Z'),
  // Killed before it had asked for anything, it is the next night that finds it.
  mend: (app) => night(app, '2026-11-21T03:00:00Z'),
});
