import { MEASURE_IDS, type MeasureId } from '../../../../src/domain/scorecard/measure-id';

export function isMeasureId(text: string | undefined): text is MeasureId {
  return MEASURE_IDS.some((id) => id === text);
}

/** Which rows a measure's page shows, as its address says it; absent: all. */
export interface RowsAsked {
  readonly project?: string | undefined;
  readonly lane?: string | undefined;
  readonly type?: string | undefined;
  readonly contested?: string | undefined;
}

/** Address of a measure's page within the global page. */
export function measurePath(
  measure: MeasureId,
  windowDays: number,
  { project, lane, type, contested }: RowsAsked = {},
): string {
  const query = new URLSearchParams({
    window: String(windowDays),
    ...(project && { project }),
    ...(lane && { lane }),
    ...(type && { type }),
    ...(contested && { contested }),
  });
  return `/scorecard/${measure}?${query.toString()}`;
}

/** What `measurePath` wrote. */
export function rowsAskedIn(query: URLSearchParams): RowsAsked {
  const read = (name: keyof RowsAsked): string | undefined => query.get(name) ?? undefined;
  return {
    project: read('project'),
    lane: read('lane'),
    type: read('type'),
    contested: read('contested'),
  };
}

export function panelPath(windowDays: number): string {
  return `/scorecard?window=${windowDays}`;
}

/** Our global page with a sub-page open: what comes before the name of the sub-page. */
const OUR_PAGE = /^https?:\/\/[^?#]*?(?=\/(?:scorecard|my-requests|new-request)(?:[/?#]|$))/;

/**
 * Address of a measure's page for another reader.
 *
 * @param location of Jira's page around us; its form is Jira's own
 * @returns `undefined` where our own page cannot be told in it
 */
export function measureLink(
  location: string | undefined,
  measure: MeasureId,
  windowDays: number,
): string | undefined {
  const [page] = OUR_PAGE.exec(location ?? '') ?? [];
  return page === undefined ? undefined : page + measurePath(measure, windowDays);
}
