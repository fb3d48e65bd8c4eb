import { byBackFill } from '../support/app-by-road';
import { call, valueOf } from '../support/entente-in';
import { killsOf } from '../support/kills';

killsOf('a back-fill', {
  prepare: async () => {
    const app = await byBackFill({ issues: 4 });
    const { host, site } = app;
    for (const projectId of [site.acq, site.web])
      valueOf(await call(host, site.adminId, 'startBackfill', { projectId }));
    return app;
  },
  work: ({ host }) => host.drain(),
});
