import type { World } from '../world';

/** A kind of gadget, by the URI of Jira's own or by the module key of an app's. */
export interface GadgetType {
  readonly title: string;
  readonly uri?: string;
  readonly moduleKey?: string;
}

const own = (title: string, plugin: string, gadget: string, file = gadget): GadgetType => ({
  title,
  uri: `rest/gadgets/1.0/g/${plugin}:${gadget}/gadgets/${file}.xml`,
});

const JIRA = 'com.atlassian.jira.gadgets';

/** Jira's own that every site has. */
const BUILT_IN: readonly GadgetType[] = [
  own('Activity Stream', 'com.atlassian.streams.streams-jira-plugin', 'activitystream-gadget'),
  own('Assigned to Me', JIRA, 'assigned-to-me-gadget'),
  own('Average Age Chart', JIRA, 'average-age-chart-gadget', 'average-age-gadget'),
  own(
    'Created vs. Resolved Chart',
    JIRA,
    'created-vs-resolved-issues-chart-gadget',
    'createdvsresolved-gadget',
  ),
  own('Favorite Filters', JIRA, 'favourite-filters-gadget'),
  own('Filter Results', JIRA, 'filter-results-gadget'),
  own('Issue Statistics', JIRA, 'stats-gadget'),
  own('Pie Chart', JIRA, 'pie-chart-gadget', 'piechart-gadget'),
  own('Two Dimensional Filter Statistics', JIRA, 'two-dimensional-stats-gadget'),
];

export const gadgetTypes = (world: World): GadgetType[] => [
  ...BUILT_IN,
  ...[...world.appGadgets.values()].map(({ id, title }) => ({ title, moduleKey: id })),
];
