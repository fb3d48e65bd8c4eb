import { appAccountId, bootstrap } from '../jira/bootstrap';
import { bindModel, type JiraModel } from '../jira/model';
import { World } from '../jira/world';

/** A site that is being filled: its records, and the verbs that stand on them. */
export interface NewSite {
  readonly world: World;
  readonly model: JiraModel;
}

/** Beyond every id that a real site has given yet. */
const OWN_IDS_FROM = 2_000_000_000;

const SEQUENCES = [
  ...['status', 'issue-type', 'priority', 'resolution', 'link-type', 'link', 'field', 'option'],
  ...['project', 'issue', 'history', 'comment', 'sprint'],
];

/**
 * A fresh site that leaves Jira's ids to what comes from Jira: its own begin far behind them, so
 * that statuses, options and people in histories mean what they meant.
 */
export function openNewSite(file: string): NewSite {
  // Nothing that is written here holds an address.
  const world = new World(file, Date.now, 'http://127.0.0.1');
  world.quietly(() => {
    for (const sequence of SEQUENCES) world.reserveIds(sequence, OWN_IDS_FROM);
    bootstrap(world);
  });
  return { world, model: bindModel(world, appAccountId(world)) };
}
