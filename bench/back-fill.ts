import type { Bench } from './bench';
import { openBox, type Box } from './box';
import type { Figure, Unit } from './figure';
import { medianFigures } from './median';

const MOVES = 3;

/** Reading the demo's whole history once, and then one issue that somebody moves. */
export async function measureBackFill(bench: Bench): Promise<readonly Figure[]> {
  const { backFill } = await bench.demo();
  const { issues, seconds, statements, calls, points } = backFill;
  const load = `${issues} issues`;
  const figure = (of: string, value: number, unit: Unit): Figure => ({
    ...{ group: 'back-fill', of, with: load, value, unit },
  });
  return [
    figure('speed', issues / seconds, 'issues/s'),
    figure('points an issue', points / issues, 'points'),
    figure('Jira calls an issue', calls / issues, 'calls'),
    figure('SQL statements an issue', statements / issues, 'statements'),
    ...(await measureEvents(bench)),
  ];
}

/** From a move in Jira to the figures that it changes, one issue at a time. */
async function measureEvents(bench: Bench): Promise<readonly Figure[]> {
  const box = await openBox(bench);
  const moves: (readonly Figure[])[] = [];
  for (const { key, statusId } of await listReady(box)) {
    box.host.forget();
    box.host.jira.model.transitionTo(box.accountOf('sofia'), key, statusId);
    const start = performance.now();
    await box.host.drain();
    moves.push(eventFigures(box, performance.now() - start));
  }
  await box.close();
  return medianFigures(moves);
}

function eventFigures({ host }: Box, durationMs: number): readonly Figure[] {
  const figure = (of: string, value: number, unit: Unit): Figure => ({
    ...{ group: 'back-fill', of: `an event: ${of}`, with: '1 issue moved', value, unit },
  });
  return [
    figure('until all figures are new', durationMs, 'ms'),
    figure('points', host.points, 'points'),
    figure('Jira calls', host.calls.filter(({ from }) => from === 'back-end').length, 'calls'),
    figure('SQL statements', host.statements.length, 'statements'),
  ];
}

/** Some issues that can be pulled, with the status that they come to. */
async function listReady(
  box: Box,
): Promise<readonly { readonly key: string; readonly statusId: string }[]> {
  const [projectId = ''] = (await box.call('noe', 'getSettings', {})).site?.projectIds ?? [];
  const { project } = await box.call('noe', 'getSettings', { projectId });
  const statuses = Object.entries(project?.stageMap ?? {});
  const inStage = (stage: string) =>
    statuses.flatMap(([id, meaning]) => (meaning.stage === stage ? [id] : []));
  const [ready, build] = [inStage('ready'), inStage('build')];
  const { model } = box.host.jira;
  return model
    .issues()
    .filter((issue) => issue.projectId === projectId && ready.includes(issue.statusId))
    .flatMap(({ key, typeId, statusId: from }) => {
      const ways = model.findWorkflow(projectId, typeId)?.transitions ?? [];
      const way = ways.find((each) => each.from.includes(from) && build.includes(each.to));
      return way ? [{ key, statusId: way.to }] : [];
    })
    .slice(0, MOVES);
}
