import type { JiraSite } from '../../local/jira/site';
import type { App } from './app-by-road';
import { figuresOf, rowsOf } from './stored-figures';

type Stamps = Readonly<Record<string, number>>;

/** All that work ends in, in our tables and in Jira's own fields. */
export async function endOf({ engine, site }: App) {
  const { timelines, ...figures } = await figuresOf(engine);
  return {
    ...figures,
    timelines: timelines?.map(({ updated_at: _, ...row }) => row),
    said: saidIn(site.jira),
    stamps: await stampsOf(engine, site.jira),
  };
}

/** What the app's own fields say in Jira, by issue and field. */
export function saidIn({ model }: Pick<JiraSite, 'model'>) {
  const own = model.fields().flatMap(({ id, app }) => (app ? [[id, keyOf(app.key)] as const] : []));
  return Object.fromEntries(
    model
      .issues()
      .map(({ key, values }) => [
        key,
        Object.fromEntries(
          own.flatMap(([id, name]) => ((values[id] ?? null) === null ? [] : [[name, values[id]]])),
        ),
      ]),
  );
}

const keyOf = (module: string): string => module.slice(module.lastIndexOf('/') + 1);

/**
 * When issues were updated, as we know it and as Jira says: where these are the same, a night finds
 * nothing that differs. When that was follows from when the app wrote.
 */
export async function stampsOf(
  engine: Parameters<typeof rowsOf>[0],
  { model }: Pick<JiraSite, 'model'>,
): Promise<{ readonly stored: Stamps; readonly jira: Stamps }> {
  const rows = await rowsOf(
    engine,
    'SELECT issue_id, updated_at FROM issue_timeline WHERE deleted = 0 ORDER BY issue_id',
  );
  const stored = Object.fromEntries(
    rows.map((row) => [String(row.issue_id), Number(row.updated_at)]),
  );
  const jira = Object.fromEntries(
    model
      .issues()
      .filter(({ id }) => id in stored)
      .map(({ id, updated }) => [id, updated]),
  );
  return { stored, jira };
}
